package org.partnersegments.evaluation.bitmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.partnersegments.condition.Values;

/**
 * The template terms of a program.
 *
 * @param byId the normal forms of their names, by ID
 * @param serial distinguishes these names from all others of this server
 */
record TermNames(Map<String, String> byId, long serial) {

  private static final AtomicLong SERIALS = new AtomicLong();

  TermNames(Map<String, String> byId) {
    this(Map.copyOf(byId), SERIALS.incrementAndGet());
  }

  TermNames with(ProgramChanges changes) {
    if (changes.termNames().isEmpty()) {
      return this;
    }
    Map<String, String> names = new HashMap<>(byId);
    names.putAll(changes.termNames());
    return new TermNames(names);
  }

  /** The IDs of the terms whose names match a text. */
  List<String> matching(Values.Text text) {
    return byId.entrySet().stream()
        .filter(term -> text.match().test(term.getValue(), text.compared()))
        .map(Map.Entry::getKey)
        .toList();
  }

  long sizeInBytes() {
    return byId.entrySet().stream()
        .mapToLong(term -> 150L + term.getKey().length() + 2L * term.getValue().length())
        .sum();
  }
}
