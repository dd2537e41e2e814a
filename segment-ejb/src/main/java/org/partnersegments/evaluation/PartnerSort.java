package org.partnersegments.evaluation;

import org.partnersegments.paging.SortOrder;

/** The order of a list of partners. */
public enum PartnerSort implements SortOrder {
  /** By the name's normal form, then by partner ID. */
  NAME("name"),
  NAME_DESCENDING("-name"),
  /** By the numeric value of the partner ID. */
  PARTNER_ID("partnerId"),
  PARTNER_ID_DESCENDING("-partnerId");

  private final String id;

  PartnerSort(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  public boolean byName() {
    return this == NAME || this == NAME_DESCENDING;
  }
}
