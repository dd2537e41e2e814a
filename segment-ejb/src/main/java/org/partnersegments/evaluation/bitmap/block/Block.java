package org.partnersegments.evaluation.bitmap.block;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.roaringbitmap.ArrayContainer;
import org.roaringbitmap.BitmapContainer;
import org.roaringbitmap.Container;
import org.roaringbitmap.RunContainer;

/**
 * Some numbers of one block, with a bit for each number. So sets are joined and counted 64 numbers
 * at a time, and nothing is allocated or packed between the steps. Numbers count from the block's
 * first. Not thread-safe.
 */
public final class Block {

  /** How many numbers a block has: as many as a container of a {@code RoaringBitmap}. */
  public static final int SIZE = 1 << 16;

  static final int WORDS = SIZE / Long.SIZE;

  private final long[] words = new long[WORDS];

  /** How many blocks have numbers below a limit. */
  public static int count(int limit) {
    return (limit + SIZE - 1) / SIZE;
  }

  /** The block with a number. */
  public static int of(int number) {
    return number / SIZE;
  }

  /** The first number of a block. */
  public static int first(int block) {
    return block * SIZE;
  }

  /** A bit for each number, which the caller may change. */
  long[] words() {
    return words;
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  /** Has all numbers below a limit, and no others. */
  public void fill(int limit) {
    int whole = Math.min(limit, SIZE) / Long.SIZE;
    Arrays.fill(words, 0, whole, -1L);
    Arrays.fill(words, whole, WORDS, 0);
    if (whole < WORDS) {
      words[whole] = (1L << limit) - 1;
    }
  }

  void negate() {
    for (int i = 0; i < WORDS; i++) {
      words[i] = ~words[i];
    }
  }

  /**
   * Keeps the numbers that another block has too.
   *
   * @return whether there are such numbers
   */
  public boolean and(Block other) {
    long[] others = other.words;
    long any = 0;
    for (int i = 0; i < WORDS; i++) {
      words[i] &= others[i];
      any |= words[i];
    }
    return any != 0;
  }

  public void andNot(Block other) {
    long[] others = other.words;
    for (int i = 0; i < WORDS; i++) {
      words[i] &= ~others[i];
    }
  }

  void or(Block other) {
    long[] others = other.words;
    for (int i = 0; i < WORDS; i++) {
      words[i] |= others[i];
    }
  }

  /** Adds the numbers of a container. */
  void add(Container container, Scratch scratch) {
    if (container instanceof ArrayContainer array) {
      int count = array.getCardinality();
      int[] numbers = scratch.numbers(array);
      for (int i = 0; i < count; i++) {
        int number = numbers[i];
        words[number >>> 6] |= 1L << number;
      }
    } else if (container instanceof RunContainer runs) {
      for (int i = 0; i < runs.numberOfRuns(); i++) {
        addRange(runs.getValue(i), runs.getValue(i) + runs.getLength(i));
      }
    } else {
      long[] others = scratch.words((BitmapContainer) container);
      for (int i = 0; i < WORDS; i++) {
        words[i] |= others[i];
      }
    }
  }

  private void addRange(int first, int last) {
    int firstWord = first >>> 6;
    int lastWord = last >>> 6;
    long fromFirst = -1L << first;
    long toLast = -1L >>> (Long.SIZE - 1 - (last & (Long.SIZE - 1)));
    if (firstWord == lastWord) {
      words[firstWord] |= fromFirst & toLast;
    } else {
      words[firstWord] |= fromFirst;
      Arrays.fill(words, firstWord + 1, lastWord, -1L);
      words[lastWord] |= toLast;
    }
  }

  /** How many numbers there are. */
  public int count() {
    int count = 0;
    for (int i = 0; i < WORDS; i++) {
      count += Long.bitCount(words[i]);
    }
    return count;
  }

  /** How many numbers this and another block share. */
  public int countIn(Block other) {
    long[] others = other.words;
    int count = 0;
    for (int i = 0; i < WORDS; i++) {
      count += Long.bitCount(words[i] & others[i]);
    }
    return count;
  }

  public boolean contains(int number) {
    return (words[number >>> 6] >>> number & 1) != 0;
  }

  /** The first number from here on; -1 if there is none. */
  public int next(int from) {
    int word = from >>> 6;
    long rest = words[word] & -1L << from;
    while (rest == 0) {
      if (++word == WORDS) {
        return -1;
      }
      rest = words[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
  }

  /** The last number down from here; -1 if there is none. */
  public int previous(int from) {
    int word = from >>> 6;
    long rest = words[word] & -1L >>> (Long.SIZE - 1 - (from & (Long.SIZE - 1)));
    while (rest == 0) {
      if (--word < 0) {
        return -1;
      }
      rest = words[word];
    }
    return word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
  }

  /** Calls the action with each number, in ascending order. */
  public void forEach(IntConsumer action) {
    forEach(words, action);
  }

  /** Calls the action with each number that has a bit, in ascending order. */
  static void forEach(long[] words, IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        action.accept(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  /** How many words the bits of numbers below a limit take. */
  static int words(int limit) {
    return (limit + Long.SIZE - 1) / Long.SIZE;
  }
}
