package org.partnersegments.rest.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.QueryParameters;
import org.partnersegments.rest.problem.ProblemException;

/** What all look-ups share: they find by a text, or answer exactly the IDs that are given. */
final class Lookup {

  private static final int MOST_IDS = 100;

  private Lookup() {}

  /** Whether rows are asked for by ID, which goes with no search. */
  static boolean isById(List<String> ids, @Nullable String query, @Nullable String after) {
    if (ids.isEmpty()) {
      return false;
    }
    if (query != null || after != null) {
      throw ProblemException.parameter(
          "id", "not-together", "Either id, or query and after, not both.");
    }
    QueryParameters.atMost(MOST_IDS, "id", ids);
    return true;
  }

  /** The text to find; a blank one finds all. */
  static String text(@Nullable String query) {
    return query == null ? "" : query;
  }
}
