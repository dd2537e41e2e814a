package org.partnersegments.condition;

import java.util.Optional;

/** How a {@link Group} joins its conditions. */
public enum Match {
  /** Every condition holds (And). */
  ALL("all"),
  /** At least one condition holds (Or). */
  ANY("any"),
  /** No condition holds; the exact complement of {@link #ANY}. */
  NONE("none");

  private final String id;

  Match(String id) {
    this.id = id;
  }

  /** The word in the API and in stored conditions. */
  public String id() {
    return id;
  }

  public static Optional<Match> of(String id) {
    for (Match match : values()) {
      if (match.id.equals(id)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }
}
