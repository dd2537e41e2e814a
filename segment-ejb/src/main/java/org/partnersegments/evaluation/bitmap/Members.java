package org.partnersegments.evaluation.bitmap;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.Block;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.PackedBitmap;
import org.partnersegments.evaluation.bitmap.block.Scratch;

/**
 * The partners of a part that a condition selects and that are alive. Each block is worked out when
 * somebody asks for it, so a page by name costs only the blocks that it passes. For one thread.
 */
final class Members {

  private final LivePart live;
  private final BlockSet set;
  private final Deadline deadline;
  private final Scratch scratch = new Scratch();
  private final @Nullable Block[] blocks;

  /**
   * @param set may have dead partners too
   */
  Members(LivePart live, BlockSet set, Deadline deadline) {
    this.live = live;
    this.set = set;
    this.deadline = deadline;
    this.blocks = new Block[live.blockCount()];
  }

  LivePart live() {
    return live;
  }

  private Block block(int index) {
    Block known = blocks[index];
    if (known == null) {
      deadline.check();
      known = new Block();
      set.write(index, known, scratch);
      Block alive = scratch.take();
      live.write(index, alive, scratch);
      known.and(alive);
      scratch.giveBack(alive);
      blocks[index] = known;
    }
    return known;
  }

  private List<Block> all() {
    return IntStream.range(0, blocks.length).mapToObj(this::block).toList();
  }

  long count() {
    return all().stream().mapToLong(Block::count).sum();
  }

  /** How many of them are in a bitmap of the part. */
  long countIn(PackedBitmap bitmap) {
    return bitmap.countIn(all());
  }

  /** How many numbers the members of the same part by several conditions share. */
  static long countInAll(List<Members> ofConditions) {
    Members first = ofConditions.get(0);
    Block shared = first.scratch.take();
    long count = 0;
    for (int i = 0; i < first.blocks.length; i++) {
      shared.fill(Block.SIZE);
      for (Members members : ofConditions) {
        shared.and(members.block(i));
      }
      count += shared.count();
    }
    first.scratch.giveBack(shared);
    return count;
  }

  boolean contains(int number) {
    return block(Block.of(number)).contains(number % Block.SIZE);
  }

  /** The first number from here on; -1 if there is none. */
  int next(int from) {
    int start = from % Block.SIZE;
    for (int i = Block.of(from); i < blocks.length; i++) {
      int found = block(i).next(start);
      if (found >= 0) {
        return Block.first(i) + found;
      }
      start = 0;
    }
    return -1;
  }

  /** The last number down from here; -1 if there is none. */
  int previous(int from) {
    int start = from % Block.SIZE;
    for (int i = Block.of(from); i >= 0; i--) {
      int found = block(i).previous(start);
      if (found >= 0) {
        return Block.first(i) + found;
      }
      start = Block.SIZE - 1;
    }
    return -1;
  }

  /** All numbers in ascending order. */
  IntStream numbers() {
    return IntStream.iterate(
        blocks.length == 0 ? -1 : next(0),
        number -> number >= 0,
        number -> number + 1 < live.part().size() ? next(number + 1) : -1);
  }
}
