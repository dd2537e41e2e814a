package org.partnersegments.segment;

import org.partnersegments.paging.SortOrder;

/** The order of the list of segments. */
public enum SegmentSort implements SortOrder {
  NAME("name"),
  NAME_DESCENDING("-name"),
  /** Least recently changed first. */
  UPDATED_AT("updatedAt"),
  /** Most recently changed first. */
  UPDATED_AT_DESCENDING("-updatedAt");

  private final String id;

  SegmentSort(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  boolean byName() {
    return this == NAME || this == NAME_DESCENDING;
  }
}
