package org.partnersegments.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.partnersegments.vocabulary.Identifiers;

/**
 * The entries of a pasted list of IDs or names.
 *
 * @param wellFormed the first entry of each ID or name, by what it is compared by
 * @param malformed what cannot be an ID or a name, as typed
 * @param repeated how many entries were skipped because they occur earlier in the list
 */
record PastedEntries(
    Map<String, Resolution.Entry> wellFormed, List<Resolution.Entry> malformed, int repeated) {

  /**
   * Splits a list of IDs, which are compared without white space at their ends.
   *
   * @param isId tests a trimmed text
   * @param advice what to tell people about a text that is no ID
   */
  static PastedEntries ofIds(
      List<String> typed, Predicate<String> isId, Function<String, String> advice) {
    return of(
        typed,
        value -> Optional.of(Identifiers.trimmed(value)).filter(id -> !isId.test(id)).map(advice),
        Identifiers::trimmed);
  }

  /**
   * Splits a list.
   *
   * @param fault why a text cannot be an entry; empty if it can
   * @param key what an entry is compared by
   */
  static PastedEntries of(
      List<String> typed, Function<String, Optional<String>> fault, Function<String, String> key) {
    Map<String, Resolution.Entry> wellFormed = new LinkedHashMap<>();
    List<Resolution.Entry> malformed = new ArrayList<>();
    int repeated = 0;
    for (int i = 0; i < typed.size(); i++) {
      String value = typed.get(i);
      Optional<String> reason = fault.apply(value);
      if (reason.isPresent()) {
        malformed.add(new Resolution.Entry(value, i, reason.get()));
      } else if (wellFormed.putIfAbsent(key.apply(value), new Resolution.Entry(value, i, null))
          != null) {
        repeated++;
      }
    }
    return new PastedEntries(wellFormed, malformed, repeated);
  }

  /** The entries that are none of these, in the order of the list. */
  List<Resolution.Entry> without(Map<String, ?> known) {
    return wellFormed.entrySet().stream()
        .filter(entry -> !known.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What is known of the entries, in the order of the list. */
  <T> List<T> with(Map<String, T> known) {
    return wellFormed.keySet().stream().filter(known::containsKey).map(known::get).toList();
  }
}
