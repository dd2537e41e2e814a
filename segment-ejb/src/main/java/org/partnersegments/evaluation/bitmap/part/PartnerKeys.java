package org.partnersegments.evaluation.bitmap.part;

import java.util.Arrays;
import org.partnersegments.evaluation.Deadline;
import org.roaringbitmap.RoaringBitmap;

/**
 * The keys of a part's partners, in their order: each key has a place in the order, and belongs to
 * a number.
 */
public final class PartnerKeys {

  /** Between as many searches, the deadline is checked. */
  private static final int SEARCHES_AT_ONCE = 4_096;

  private final long[] sorted;
  private final int[] numbers;
  private final int[] places;

  /**
   * @param keys of the rows from which the part is built; it now belongs to this object if it is
   *     sorted
   * @param rows the row of each number
   * @throws IllegalArgumentException if a key occurs twice
   */
  PartnerKeys(long[] keys, int[] rows) {
    if (isSorted(keys)) {
      // The database reads partners in this order, so that a build need not sort them.
      sorted = keys;
      places = rows;
    } else {
      sorted = keys.clone();
      Arrays.sort(sorted);
      places = Arrays.stream(rows).map(row -> Arrays.binarySearch(sorted, keys[row])).toArray();
    }
    numbers = new int[rows.length];
    for (int number = 0; number < rows.length; number++) {
      numbers[places[number]] = number;
    }
    for (int place = 1; place < sorted.length; place++) {
      if (sorted[place - 1] == sorted[place]) {
        throw new IllegalArgumentException("two partners with the key " + sorted[place]);
      }
    }
  }

  private static boolean isSorted(long[] keys) {
    for (int i = 1; i < keys.length; i++) {
      if (keys[i - 1] > keys[i]) {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return sorted.length;
  }

  public long key(int number) {
    return sorted[places[number]];
  }

  /** The place of a number's key. */
  public int place(int number) {
    return places[number];
  }

  /** The number whose key has a place. */
  public int number(int place) {
    return numbers[place];
  }

  /** The place of the first key that is not before a key. */
  public int firstPlace(long key) {
    int place = Arrays.binarySearch(sorted, key);
    return place < 0 ? -place - 1 : place;
  }

  /**
   * The numbers of those keys that exist here.
   *
   * @param keys in ascending order
   */
  public RoaringBitmap numbers(long[] keys, Deadline deadline) {
    int[] found = new int[Math.min(keys.length, sorted.length)];
    int count = 0;
    int place = 0;
    for (int i = 0; i < keys.length && place < sorted.length; i++) {
      if (i % SEARCHES_AT_ONCE == 0) {
        deadline.check();
      }
      long key = keys[i];
      if (i > 0 && keys[i - 1] == key) {
        continue;
      }
      // The next key is often near: double the step until it is passed.
      int step = 1;
      while (place + step < sorted.length && sorted[place + step] < key) {
        step *= 2;
      }
      int end = Math.min(place + step + 1, sorted.length);
      int at = Arrays.binarySearch(sorted, place, end, key);
      if (at >= 0) {
        found[count++] = numbers[at];
      }
      place = at < 0 ? -at - 1 : at + 1;
    }
    Arrays.sort(found, 0, count);
    return RoaringBitmap.bitmapOf(Arrays.copyOf(found, count));
  }

  long sizeInBytes() {
    return 72 + 16L * sorted.length;
  }
}
