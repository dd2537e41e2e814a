package org.partnersegments.vocabulary;

/**
 * A partner ID as the 64-bit key of its row: the ID's number minus 2<sup>63</sup>, so that 19
 * digits fit and the signed order of the database is the numeric order of the IDs.
 */
public final class PartnerKey {

  private PartnerKey() {}

  /**
   * The key of a partner ID.
   *
   * @param partnerId {@linkplain Identifiers#isPartnerId well-formed}
   */
  public static long of(String partnerId) {
    return Long.parseUnsignedLong(partnerId) ^ Long.MIN_VALUE;
  }

  /** The partner ID of a key. */
  public static String partnerId(long key) {
    return Long.toUnsignedString(key ^ Long.MIN_VALUE);
  }
}
