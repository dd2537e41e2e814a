package org.partnersegments.evaluation.bitmap;

import java.util.List;
import org.partnersegments.evaluation.bitmap.part.Bits;
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

  /** How many partners of a set are alive. */
  long count(Bits set) {
    RoaringBitmap bitmap = set.bitmap();
    long in =
        bitmap.getLongCardinality()
            - (dead.isEmpty() ? 0 : RoaringBitmap.andCardinality(bitmap, dead));
    return set.complement() ? size() - in : in;
  }

  /** The partners of a set that are alive, as a bitmap that may be shared. */
  RoaringBitmap alive(Bits set) {
    return dead.isEmpty()
        ? set.below(part.size())
        : Bits.all(List.of(Bits.of(set.below(part.size())), new Bits(dead, true))).bitmap();
  }

  /** The same part with more dead partners. */
  LivePart without(RoaringBitmap more) {
    return more.isEmpty() ? this : new LivePart(part, RoaringBitmap.or(dead, more));
  }

  long sizeInBytes() {
    return 24 + part.sizeInBytes() + Bits.sizeInBytes(dead);
  }
}
