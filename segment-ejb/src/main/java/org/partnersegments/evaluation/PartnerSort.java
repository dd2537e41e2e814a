package org.partnersegments.evaluation;

import java.util.Optional;

/** The order of a list of partners. */
public enum PartnerSort {
  /** By the name's normal form, then by partner ID. */
  NAME("name", true, false),
  NAME_DESCENDING("-name", true, true),
  /** By the numeric value of the partner ID. */
  PARTNER_ID("partnerId", false, false),
  PARTNER_ID_DESCENDING("-partnerId", false, true);

  private final String id;
  private final boolean byName;
  private final boolean descending;

  PartnerSort(String id, boolean byName, boolean descending) {
    this.id = id;
    this.byName = byName;
    this.descending = descending;
  }

  /** The word in the API. */
  public String id() {
    return id;
  }

  public boolean byName() {
    return byName;
  }

  public boolean descending() {
    return descending;
  }

  /** Finds the order for a word in the API. */
  public static Optional<PartnerSort> of(String id) {
    for (PartnerSort sort : values()) {
      if (sort.id.equals(id)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
