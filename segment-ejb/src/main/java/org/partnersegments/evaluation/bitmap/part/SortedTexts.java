package org.partnersegments.evaluation.bitmap.part;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;

/** Sorts texts, and searches what is sorted. */
public final class SortedTexts {

  private static final int FEW = 12;

  private final Texts texts;
  private final int[] order;
  private final long[] words;

  private SortedTexts(Texts texts, int[] order) {
    this.texts = texts;
    this.order = order;
    this.words = new long[order.length];
  }

  /**
   * The indexes of texts in the order of the texts.
   *
   * @param equalTexts compares the indexes of two equal texts
   */
  static int[] order(Texts texts, IntBinaryOperator equalTexts) {
    int[] order = new int[texts.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SortedTexts sorting = new SortedTexts(texts, order);
    sorting.sort(0, order.length, 0);
    sorting.sortEqualTexts(equalTexts);
    return order;
  }

  /**
   * The first place from which a test is true.
   *
   * @param test false up to some place, and true from there
   * @return {@code to} if the test is nowhere true
   */
  public static int first(int from, int to, IntPredicate test) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (test.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The multikey quicksort of Bentley and Sedgewick with eight bytes at a time, which stand beside
   * the order: so a comparison seldom reads a text.
   */
  private void sort(int from, int to, int depth) {
    for (int i = from; i < to; i++) {
      words[i] = texts.word(order[i], depth);
    }
    sortWords(from, to, depth);
  }

  private void sortWords(int first, int end, int depth) {
    int from = first;
    int to = end;
    while (to - from > FEW) {
      long pivot = median(words[from], words[(from + to) >>> 1], words[to - 1]);
      int less = from;
      int greater = to;
      for (int i = from; i < greater; ) {
        if (words[i] < pivot) {
          swap(less++, i++);
        } else if (words[i] > pivot) {
          swap(i, --greater);
        } else {
          i++;
        }
      }
      if (!Texts.endsIn(pivot)) {
        sort(less, greater, depth + Texts.WORD);
      }
      // The shorter side by a call, the longer by the loop: so the calls are never deep.
      if (less - from < to - greater) {
        sortWords(from, less, depth);
        from = greater;
      } else {
        sortWords(greater, to, depth);
        to = less;
      }
    }
    sortFew(from, to);
  }

  private void sortFew(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      long word = words[i];
      int j = i;
      while (j > from
          && (words[j - 1] > word
              || (words[j - 1] == word && texts.compare(order[j - 1], texts, moved) > 0))) {
        order[j] = order[j - 1];
        words[j] = words[j - 1];
        j--;
      }
      order[j] = moved;
      words[j] = word;
    }
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private void swap(int i, int j) {
    int moved = order[i];
    order[i] = order[j];
    order[j] = moved;
    long word = words[i];
    words[i] = words[j];
    words[j] = word;
  }

  private void sortEqualTexts(IntBinaryOperator comparison) {
    int from = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || texts.compare(order[i], texts, order[from]) != 0) {
        if (i - from > 1) {
          Integer[] run = new Integer[i - from];
          for (int j = 0; j < run.length; j++) {
            run[j] = order[from + j];
          }
          Arrays.sort(run, comparison::applyAsInt);
          for (int j = 0; j < run.length; j++) {
            order[from + j] = run[j];
          }
        }
        from = i;
      }
    }
  }
}
