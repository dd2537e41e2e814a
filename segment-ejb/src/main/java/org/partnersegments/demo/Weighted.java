package org.partnersegments.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Values to draw from, each as often as its weight says. */
final class Weighted<T> {

  private final List<T> lots = new ArrayList<>();

  /** Adds a value; the weight counts in relation to the sum of all weights. */
  Weighted<T> with(int weight, T value) {
    lots.addAll(Collections.nCopies(weight, value));
    return this;
  }

  T draw(Random random) {
    return lots.get(random.nextInt(lots.size()));
  }
}
