package org.partnersegments.condition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of IDs, up to 100,000. Order and duplicates have no meaning: two lists are equal if they
 * hold the same IDs. Costly results are computed once, on first use.
 */
public final class ValueList {

  private final List<String> written;
  private final boolean ofPartners;
  private volatile @Nullable List<String> distinct;
  private volatile @Nullable String digest;

  private ValueList(List<String> written, boolean ofPartners) {
    this.written = List.copyOf(written);
    this.ofPartners = ofPartners;
  }

  /** A list of IDs that are compared as text. */
  static ValueList of(List<String> ids) {
    return new ValueList(ids, false);
  }

  /** A list of partner IDs. */
  static ValueList ofPartners(List<String> partnerIds) {
    return new ValueList(partnerIds, true);
  }

  /** The IDs in the order of the condition, duplicates included. */
  public List<String> written() {
    return written;
  }

  /** Each ID once, sorted as text. */
  public List<String> distinct() {
    List<String> known = distinct;
    if (known == null) {
      known = written.stream().distinct().sorted().toList();
      distinct = known;
    }
    return known;
  }

  /** Whether the IDs are partner IDs. */
  public boolean isOfPartners() {
    return ofPartners;
  }

  /**
   * A SHA-256 digest in hexadecimal: equal lists have equal digests, and a list of partners never
   * has the digest of another kind of list.
   */
  public String digest() {
    String known = digest;
    if (known == null) {
      known = digest(ofPartners, distinct());
      digest = known;
    }
    return known;
  }

  private static String digest(boolean ofPartners, List<String> ids) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) (ofPartners ? 1 : 0));
      for (String id : ids) {
        digest.update(id.getBytes(StandardCharsets.UTF_8));
        // The zero byte ends each ID: IDs contain no control characters.
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ValueList list && digest().equals(list.digest()));
  }

  @Override
  public int hashCode() {
    return digest().hashCode();
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
