package org.partnersegments.evaluation.bitmap.block;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The numbers of one block in little memory. It never changes. */
sealed interface PackedBlock {

  /**
   * Packs numbers.
   *
   * @param numbers in ascending order
   * @param count how many of them to pack; at least one
   */
  static PackedBlock of(char[] numbers, int count) {
    int length = Block.words(numbers[count - 1] + 1);
    Few few = new Few(Arrays.copyOf(numbers, count));
    if (isFew(count, length)) {
      return few;
    }
    long[] words = new long[length];
    few.addTo(words);
    return new Many(words, count);
  }

  /**
   * Packs numbers.
   *
   * @param words a bit for each number
   * @param count how many numbers there are; at least one
   */
  static PackedBlock of(long[] words, int count) {
    int length = words.length;
    while (words[length - 1] == 0) {
      length--;
    }
    return isFew(count, length) ? few(words, count) : new Many(Arrays.copyOf(words, length), count);
  }

  /**
   * Whether to keep numbers in an array. Such an array takes at most a quarter of the memory of the
   * bits. With more numbers, setting their bits would take longer than joining all words.
   */
  private static boolean isFew(int count, int words) {
    return 2 * count <= words;
  }

  private static Few few(long[] words, int count) {
    char[] numbers = new char[count];
    int size = 0;
    for (int i = 0; size < count; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        numbers[size++] = (char) (i * Long.SIZE + Long.numberOfTrailingZeros(rest));
      }
    }
    return new Few(numbers);
  }

  /** How many numbers there are. */
  int count();

  /** Sets the bits of the numbers. */
  void addTo(long[] words);

  /** How many of the numbers have a bit. */
  int countIn(long[] words);

  /** Calls the action with each number, in ascending order. */
  void forEach(IntConsumer action);

  /** About how many bytes of the heap it takes. */
  long sizeInBytes();

  /** The numbers in ascending order. */
  final class Few implements PackedBlock {

    private final char[] numbers;

    private Few(char[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public int count() {
      return numbers.length;
    }

    @Override
    public void addTo(long[] words) {
      for (char number : numbers) {
        words[number >>> 6] |= 1L << number;
      }
    }

    @Override
    public int countIn(long[] words) {
      int count = 0;
      for (char number : numbers) {
        count += (int) (words[number >>> 6] >>> number) & 1;
      }
      return count;
    }

    @Override
    public void forEach(IntConsumer action) {
      for (char number : numbers) {
        action.accept(number);
      }
    }

    @Override
    public long sizeInBytes() {
      return 32 + 2L * numbers.length;
    }
  }

  /** A bit for each number, up to the last word that has one. */
  final class Many implements PackedBlock {

    private final long[] words;
    private final int count;

    private Many(long[] words, int count) {
      this.words = words;
      this.count = count;
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public void addTo(long[] others) {
      for (int i = 0; i < words.length; i++) {
        others[i] |= words[i];
      }
    }

    @Override
    public int countIn(long[] others) {
      int shared = 0;
      for (int i = 0; i < words.length; i++) {
        shared += Long.bitCount(words[i] & others[i]);
      }
      return shared;
    }

    @Override
    public void forEach(IntConsumer action) {
      Block.forEach(words, action);
    }

    @Override
    public long sizeInBytes() {
      return 40 + 8L * words.length;
    }
  }
}
