package org.partnersegments.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Values to draw from with a probability proportional to their weight. */
final class Weighted<T> {

  private final List<T> lots = new ArrayList<>();

  /** Adds a value. Its weight is relative to the sum of all weights. */
  Weighted<T> with(int weight, T value) {
    lots.addAll(Collections.nCopies(weight, value));
    return this;
  }

  T draw(Random random) {
    return lots.get(random.nextInt(lots.size()));
  }
}
