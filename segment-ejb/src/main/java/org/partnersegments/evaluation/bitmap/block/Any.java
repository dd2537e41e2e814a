package org.partnersegments.evaluation.bitmap.block;

import java.util.Arrays;
import java.util.List;

/** The numbers that are in at least one of the sets. */
final class Any implements BlockSet {

  private final BlockSet[] sets;

  Any(List<BlockSet> sets) {
    this.sets = sets.toArray(new BlockSet[0]);
  }

  @Override
  public void write(int block, Block into, Scratch scratch) {
    if (sets.length == 0) {
      into.clear();
      return;
    }
    sets[0].write(block, into, scratch);
    Block next = scratch.take();
    for (int i = 1; i < sets.length; i++) {
      sets[i].write(block, next, scratch);
      into.or(next);
    }
    scratch.giveBack(next);
  }

  @Override
  public long sizeInBytes() {
    return Arrays.stream(sets).mapToLong(BlockSet::sizeInBytes).sum();
  }
}
