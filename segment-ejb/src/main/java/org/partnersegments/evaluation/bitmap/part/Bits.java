package org.partnersegments.evaluation.bitmap.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set of numbers: those in a bitmap, or all others. So a complement costs nothing.
 *
 * @param bitmap shared; nobody changes it
 */
public record Bits(RoaringBitmap bitmap, boolean complement) {

  public static final Bits NONE = new Bits(new RoaringBitmap(), false);

  public static Bits of(RoaringBitmap bitmap) {
    return new Bits(bitmap, false);
  }

  public Bits negated() {
    return new Bits(bitmap, !complement);
  }

  public boolean contains(int number) {
    return complement != bitmap.contains(number);
  }

  /** The numbers below a limit as a bitmap, which may be shared. */
  public RoaringBitmap below(int limit) {
    return complement ? RoaringBitmap.flip(bitmap, 0L, limit) : bitmap;
  }

  /** The numbers that are in all sets. */
  public static Bits all(List<Bits> sets) {
    List<RoaringBitmap> in = new ArrayList<>();
    List<RoaringBitmap> notIn = new ArrayList<>();
    sets.forEach(set -> (set.complement ? notIn : in).add(set.bitmap));
    if (in.isEmpty()) {
      return new Bits(union(notIn), true);
    }
    if (sets.size() == 1) {
      return sets.get(0);
    }
    // The smallest first: each step then has less to do.
    in.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
    RoaringBitmap rest;
    if (in.size() > 1) {
      rest = RoaringBitmap.and(in.get(0), in.get(1));
      in.subList(2, in.size()).forEach(rest::and);
      notIn.forEach(rest::andNot);
    } else {
      rest = RoaringBitmap.andNot(in.get(0), notIn.get(0));
      notIn.subList(1, notIn.size()).forEach(rest::andNot);
    }
    return of(rest);
  }

  /** The numbers that are in at least one of the sets, by De Morgan's laws. */
  public static Bits any(List<Bits> sets) {
    return all(sets.stream().map(Bits::negated).toList()).negated();
  }

  /** The union of bitmaps, which may be one of them. */
  public static RoaringBitmap union(List<RoaringBitmap> bitmaps) {
    return switch (bitmaps.size()) {
      case 0 -> new RoaringBitmap();
      case 1 -> bitmaps.get(0);
      case 2 -> RoaringBitmap.or(bitmaps.get(0), bitmaps.get(1));
      default -> FastAggregation.or(bitmaps.iterator());
    };
  }

  /** About how many bytes of the heap a bitmap takes, with the objects that it consists of. */
  public static long sizeInBytes(RoaringBitmap bitmap) {
    long containers = bitmap.isEmpty() ? 0 : 1L + (bitmap.last() >>> 16) - (bitmap.first() >>> 16);
    return 96
        + 48 * Math.min(containers, bitmap.getLongCardinality())
        + bitmap.getLongSizeInBytes();
  }
}
