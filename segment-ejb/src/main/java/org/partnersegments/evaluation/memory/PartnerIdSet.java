package org.partnersegments.evaluation.memory;

import java.util.Arrays;
import java.util.Collection;
import org.partnersegments.vocabulary.PartnerKey;

/** A set of partner IDs at eight bytes each, because a condition may have 100,000. */
final class PartnerIdSet {

  private final long[] sortedKeys;

  private PartnerIdSet(long[] sortedKeys) {
    this.sortedKeys = sortedKeys;
  }

  static PartnerIdSet of(Collection<String> partnerIds) {
    return new PartnerIdSet(
        partnerIds.stream().mapToLong(PartnerKey::of).sorted().distinct().toArray());
  }

  boolean contains(String partnerId) {
    return Arrays.binarySearch(sortedKeys, PartnerKey.of(partnerId)) >= 0;
  }
}
