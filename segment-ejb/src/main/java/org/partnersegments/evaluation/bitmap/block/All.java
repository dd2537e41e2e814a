package org.partnersegments.evaluation.bitmap.block;

import java.util.Arrays;
import java.util.List;

/** The numbers that are in all sets; with no sets, all numbers. */
final class All implements BlockSet {

  private final BlockSet[] sets;

  All(List<BlockSet> sets) {
    this.sets = sets.toArray(new BlockSet[0]);
  }

  @Override
  public void write(int block, Block into, Scratch scratch) {
    if (sets.length == 0) {
      into.fill(Block.SIZE);
      return;
    }
    sets[0].write(block, into, scratch);
    Block next = scratch.take();
    boolean some = true;
    for (int i = 1; i < sets.length && some; i++) {
      sets[i].write(block, next, scratch);
      some = into.and(next);
    }
    scratch.giveBack(next);
  }

  @Override
  public long sizeInBytes() {
    return Arrays.stream(sets).mapToLong(BlockSet::sizeInBytes).sum();
  }
}
