package org.partnersegments.demo;

import java.util.List;
import java.util.Random;

/** Draws elements at the front of a list much more often than those at its end. */
final class Skewed {

  private Skewed() {}

  static <T> T draw(List<T> list, Random random) {
    double front = random.nextDouble();
    return list.get((int) (front * front * list.size()));
  }
}
