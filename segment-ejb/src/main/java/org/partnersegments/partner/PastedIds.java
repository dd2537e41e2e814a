package org.partnersegments.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.partnersegments.vocabulary.Identifiers;

/**
 * The entries of a pasted list of IDs.
 *
 * @param wellFormed the first entry of each ID, by the trimmed ID
 * @param malformed what is not an ID, as typed
 * @param repeated how many IDs were skipped because they occur earlier in the list
 */
record PastedIds(
    Map<String, Resolution.Entry> wellFormed, List<Resolution.Entry> malformed, int repeated) {

  /**
   * Splits a list.
   *
   * @param isId tests a trimmed text
   * @param advice what to tell people about a text that is no ID
   */
  static PastedIds of(List<String> typed, Predicate<String> isId, Function<String, String> advice) {
    Map<String, Resolution.Entry> wellFormed = new LinkedHashMap<>();
    List<Resolution.Entry> malformed = new ArrayList<>();
    int repeated = 0;
    for (int i = 0; i < typed.size(); i++) {
      String value = typed.get(i);
      String id = Identifiers.trimmed(value);
      if (!isId.test(id)) {
        malformed.add(new Resolution.Entry(value, i, advice.apply(id)));
      } else if (wellFormed.putIfAbsent(id, new Resolution.Entry(value, i, null)) != null) {
        repeated++;
      }
    }
    return new PastedIds(wellFormed, malformed, repeated);
  }

  /** The entries whose IDs are none of these, in the order of the list. */
  List<Resolution.Entry> without(Map<String, ?> known) {
    return wellFormed.entrySet().stream()
        .filter(entry -> !known.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What is known of the IDs, in the order of the list. */
  <T> List<T> with(Map<String, T> known) {
    return wellFormed.keySet().stream().filter(known::containsKey).map(known::get).toList();
  }
}
