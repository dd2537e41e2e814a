package org.partnersegments.evaluation.bitmap.block;

import java.util.List;

/**
 * A set of numbers that is worked out block by block. It never changes. A complement has all
 * numbers of a block that are not in the other set, even numbers that nobody has.
 */
public interface BlockSet {

  /** Writes which numbers of a block the set has. */
  void write(int block, Block into, Scratch scratch);

  /** About how many bytes of the heap its bitmaps take. */
  long sizeInBytes();

  /** The numbers that this set does not have. */
  default BlockSet negated() {
    return new Negated(this);
  }

  /** The numbers that are in at least one of the bitmaps. */
  static BlockSet anyOf(List<PackedBitmap> bitmaps) {
    return bitmaps.size() == 1 ? bitmaps.get(0) : new Union(bitmaps);
  }

  /** The numbers that are in all sets. */
  static BlockSet all(List<BlockSet> sets) {
    return sets.size() == 1 ? sets.get(0) : new All(sets);
  }

  /** The numbers that are in at least one of the sets. */
  static BlockSet any(List<BlockSet> sets) {
    return sets.size() == 1 ? sets.get(0) : new Any(sets);
  }
}
