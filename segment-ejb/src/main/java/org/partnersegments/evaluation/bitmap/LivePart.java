package org.partnersegments.evaluation.bitmap;

import org.partnersegments.evaluation.bitmap.block.Block;
import org.partnersegments.evaluation.bitmap.block.RoaringSet;
import org.partnersegments.evaluation.bitmap.block.Scratch;
import org.partnersegments.evaluation.bitmap.part.Part;
import org.roaringbitmap.RoaringBitmap;

/**
 * A part of a program at one revision.
 *
 * @param dead the partners of the part that were deleted or have changed since it was built;
 *     changed ones are in a later part. Nobody changes the bitmap.
 */
record LivePart(Part part, RoaringBitmap dead) {

  static LivePart of(Part part) {
    return new LivePart(part, new RoaringBitmap());
  }

  /** How many partners are alive. */
  int size() {
    return part.size() - dead.getCardinality();
  }

  boolean isAlive(int number) {
    return !dead.contains(number);
  }

  int blockCount() {
    return Block.count(part.size());
  }

  /** Writes which numbers of a block belong to partners that are alive. */
  void write(int block, Block into, Scratch scratch) {
    into.fill(part.size() - Block.first(block));
    if (!dead.isEmpty()) {
      Block dying = scratch.take();
      new RoaringSet(dead).write(block, dying, scratch);
      into.andNot(dying);
      scratch.giveBack(dying);
    }
  }

  /** The same part with more dead partners. */
  LivePart without(RoaringBitmap more) {
    return more.isEmpty() ? this : new LivePart(part, RoaringBitmap.or(dead, more));
  }

  long sizeInBytes() {
    return 24 + part.sizeInBytes() + RoaringSet.sizeInBytes(dead);
  }
}
