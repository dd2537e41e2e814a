package org.partnersegments.evaluation.bitmap.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.partnersegments.evaluation.bitmap.block.RoaringSet;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * For each three bytes in a row, the numbers of the texts that contain them. Each text ends with
 * two marks that no text contains, so that the trigrams also find shorter texts and ends.
 */
final class Trigrams {

  /** UTF-8 has no such byte. */
  private static final byte END = (byte) 0xff;

  private static final int LENGTH = 3;

  /** With so few candidates, comparing them takes less time than the next trigram. */
  private static final int FEW = 64;

  private final int[] codes;
  private final RoaringBitmap[] numbers;

  private Trigrams(int[] codes, RoaringBitmap[] numbers) {
    this.codes = codes;
    this.numbers = numbers;
  }

  /** The trigrams of texts. */
  static Trigrams of(Texts texts) {
    Table table = new Table();
    for (int number = 0; number < texts.size(); number++) {
      byte[] text = ended(texts.bytes(number));
      for (int i = 0; i + LENGTH <= text.length; i++) {
        table.bitmap(code(text, i)).add(number);
      }
    }
    return table.build();
  }

  /**
   * The texts that may contain a text, and all that do.
   *
   * @param text not empty
   */
  RoaringBitmap containing(byte[] text) {
    if (text.length > LENGTH) {
      return withAll(text);
    }
    int first = code(Arrays.copyOf(text, LENGTH), 0);
    int last = first | ((1 << (8 * (LENGTH - text.length))) - 1);
    int from = SortedTexts.first(0, codes.length, i -> codes[i] >= first);
    int to = SortedTexts.first(from, codes.length, i -> codes[i] > last);
    return FastAggregation.or(Arrays.copyOfRange(numbers, from, to));
  }

  /** Whether {@link #containing} returns only texts that contain a text. */
  static boolean isExact(byte[] text) {
    return text.length <= LENGTH;
  }

  /**
   * The texts that may end with a text, and all that do.
   *
   * @param text not empty
   */
  RoaringBitmap endingWith(byte[] text) {
    return withAll(ended(text));
  }

  private RoaringBitmap withAll(byte[] text) {
    List<RoaringBitmap> all = new ArrayList<>();
    int[] distinct =
        IntStream.rangeClosed(0, text.length - LENGTH).map(i -> code(text, i)).distinct().toArray();
    for (int code : distinct) {
      int place = Arrays.binarySearch(codes, code);
      if (place < 0) {
        return new RoaringBitmap();
      }
      all.add(numbers[place]);
    }
    all.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
    RoaringBitmap candidates = all.get(0);
    for (int i = 1; i < all.size() && candidates.getCardinality() > FEW; i++) {
      candidates = RoaringBitmap.and(candidates, all.get(i));
    }
    return candidates;
  }

  private static byte[] ended(byte[] text) {
    byte[] ended = Arrays.copyOf(text, text.length + 2);
    ended[text.length] = END;
    ended[text.length + 1] = END;
    return ended;
  }

  private static int code(byte[] text, int place) {
    return (text[place] & 0xff) << 16 | (text[place + 1] & 0xff) << 8 | (text[place + 2] & 0xff);
  }

  long sizeInBytes() {
    return 64
        + 8L * codes.length
        + Arrays.stream(numbers).mapToLong(bitmap -> RoaringSet.sizeInBytes(bitmap)).sum();
  }

  /** A hash table from codes to bitmaps, without an object for each code. */
  private static final class Table {

    private int[] codes = new int[1 << 12];
    private RoaringBitmap[] bitmaps = new RoaringBitmap[1 << 12];
    private int size;

    RoaringBitmap bitmap(int code) {
      int slot = slot(codes, bitmaps, code);
      if (bitmaps[slot] == null) {
        if (2 * ++size > codes.length) {
          grow();
          slot = slot(codes, bitmaps, code);
        }
        codes[slot] = code;
        bitmaps[slot] = new RoaringBitmap();
      }
      return bitmaps[slot];
    }

    private static int slot(int[] codes, RoaringBitmap[] bitmaps, int code) {
      int mask = codes.length - 1;
      int slot = ((code * 0x9e3779b9) >>> 7) & mask;
      while (bitmaps[slot] != null && codes[slot] != code) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      int[] moreCodes = new int[2 * codes.length];
      RoaringBitmap[] moreBitmaps = new RoaringBitmap[2 * codes.length];
      for (int i = 0; i < codes.length; i++) {
        if (bitmaps[i] != null) {
          int slot = slot(moreCodes, moreBitmaps, codes[i]);
          moreCodes[slot] = codes[i];
          moreBitmaps[slot] = bitmaps[i];
        }
      }
      codes = moreCodes;
      bitmaps = moreBitmaps;
    }

    Trigrams build() {
      int[] sorted =
          IntStream.range(0, codes.length)
              .filter(slot -> bitmaps[slot] != null)
              .map(slot -> codes[slot])
              .sorted()
              .toArray();
      RoaringBitmap[] numbers = new RoaringBitmap[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        numbers[i] = bitmaps[slot(codes, bitmaps, sorted[i])];
        numbers[i].runOptimize();
        numbers[i].trim();
      }
      return new Trigrams(sorted, numbers);
    }
  }
}
