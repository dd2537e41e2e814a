package org.partnersegments.segment.membership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.InvalidConditionException;
import org.partnersegments.segment.InvalidSegmentException;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.Identifiers;

/** Checks the partner IDs of a request. */
final class CheckedPartnerIds {

  private CheckedPartnerIds() {}

  /**
   * Returns the IDs trimmed, without duplicates, in their order.
   *
   * @throws InvalidSegmentException if some are malformed, with the places of the first ones
   */
  static Set<String> of(List<String> typed) {
    List<Fault> errors = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0;
        i < typed.size() && errors.size() < InvalidConditionException.MOST_ERRORS;
        i++) {
      read(typed.get(i), "/partnerIds/" + i, errors).ifPresent(ids::add);
    }
    if (!errors.isEmpty()) {
      throw new InvalidSegmentException(errors);
    }
    return ids;
  }

  /** Returns one ID trimmed. If it is not valid, adds the error and returns empty. */
  static Optional<String> read(@Nullable String typed, String pointer, List<Fault> errors) {
    if (typed == null) {
      errors.add(new Fault(pointer, ErrorCode.REQUIRED, "The partner ID is missing."));
      return Optional.empty();
    }
    String id = Identifiers.trimmed(typed);
    if (!Identifiers.isPartnerId(id)) {
      errors.add(new Fault(pointer, ErrorCode.MALFORMED_ID, Identifiers.partnerIdAdvice(id)));
      return Optional.empty();
    }
    return Optional.of(id);
  }
}
