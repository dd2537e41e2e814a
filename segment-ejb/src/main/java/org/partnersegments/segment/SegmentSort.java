package org.partnersegments.segment;

import java.util.Optional;

/** The order of the list of segments. */
public enum SegmentSort {
  NAME("name", true, false),
  NAME_DESCENDING("-name", true, true),
  /** Least recently changed first. */
  UPDATED_AT("updatedAt", false, false),
  /** Most recently changed first. */
  UPDATED_AT_DESCENDING("-updatedAt", false, true);

  private final String id;
  private final boolean byName;
  private final boolean descending;

  SegmentSort(String id, boolean byName, boolean descending) {
    this.id = id;
    this.byName = byName;
    this.descending = descending;
  }

  /** The word in the API. */
  public String id() {
    return id;
  }

  boolean byName() {
    return byName;
  }

  boolean descending() {
    return descending;
  }

  /** Finds the order for a word in the API. */
  public static Optional<SegmentSort> of(String id) {
    for (SegmentSort sort : values()) {
      if (sort.id.equals(id)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
