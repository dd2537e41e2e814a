package org.partnersegments.vocabulary;

/**
 * Converts a partner ID to the 64-bit key of its row: the ID's number minus 2<sup>63</sup>. So 19
 * digits fit, and the database's signed order is the numeric order of the IDs.
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
