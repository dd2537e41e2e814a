package org.partnersegments.evaluation.bitmap.part;

import java.util.Arrays;

/** A growing list of {@code int}s. */
final class IntColumn {

  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  /** The value before an index; 0 before the first. For columns of ends, it is a start. */
  int before(int index) {
    return index == 0 ? 0 : values[index - 1];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
