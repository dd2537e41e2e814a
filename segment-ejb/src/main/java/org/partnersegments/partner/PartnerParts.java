package org.partnersegments.partner;

/**
 * What to read of partners besides their own rows. Lists of it are empty if it is not read.
 *
 * @param groups whether to read their groups
 * @param contracts whether to read their contracts
 */
public record PartnerParts(boolean groups, boolean contracts) {

  /** Everything. */
  public static final PartnerParts ALL = new PartnerParts(true, true);
}
