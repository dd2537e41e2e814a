package org.partnersegments.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the runs of one query took, in milliseconds. */
final class Timings {

  private final List<Double> runs = new ArrayList<>();

  void add(long nanoseconds) {
    runs.add(nanoseconds / 1e6);
  }

  void addAll(Timings others) {
    runs.addAll(others.runs);
  }

  double median() {
    return at(0.5);
  }

  double p95() {
    return at(0.95);
  }

  private double at(double part) {
    List<Double> sorted = new ArrayList<>(runs);
    Collections.sort(sorted);
    return sorted.get((int) Math.round((sorted.size() - 1) * part));
  }
}
