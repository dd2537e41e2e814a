package org.partnersegments.rest.partner;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.QueryParameters;
import org.partnersegments.vocabulary.Identifiers;

/** What all look-ups share: they find by a text, or answer exactly the IDs that are given. */
final class Lookup {

  private static final int MOST_IDS = 100;

  private Lookup() {}

  /** Whether rows are asked for by ID, which goes with no search. */
  static boolean isById(
      List<String> ids, @Nullable String query, @Nullable String limit, @Nullable String after) {
    if (ids.isEmpty()) {
      return false;
    }
    if (query != null || limit != null || after != null) {
      throw ProblemException.parameter(
          "id", "not-together", "Either id, or query, limit and after, not both.");
    }
    QueryParameters.atMost(MOST_IDS, "id", ids);
    return true;
  }

  /**
   * The IDs that are asked for, without the space around them.
   *
   * @throws ProblemException 400 where one of them can be nobody's
   */
  static List<String> ids(List<String> given, Predicate<String> wellFormed) {
    List<String> ids = given.stream().map(Identifiers::trimmed).toList();
    if (!ids.stream().allMatch(wellFormed)) {
      throw ProblemException.parameter("id", "malformed-id", "One of these cannot be an ID.");
    }
    return ids;
  }

  /** The text to find; a blank one finds all. */
  static String text(@Nullable String query) {
    return query == null ? "" : query;
  }
}
