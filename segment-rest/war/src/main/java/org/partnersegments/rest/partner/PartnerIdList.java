package org.partnersegments.rest.partner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;

/** The property {@code partnerIds} of a body. */
public final class PartnerIdList {

  private PartnerIdList() {}

  /**
   * The list, if it is present, has an allowed length, and contains no null. This does not check
   * the IDs themselves.
   */
  public static List<String> given(@Nullable List<@Nullable String> partnerIds, int most) {
    if (partnerIds == null) {
      throw ProblemException.body("/partnerIds", "required", "Send a list of partner IDs.");
    }
    if (partnerIds.size() > most) {
      throw ProblemException.body(
          "/partnerIds",
          "too-many-values",
          "The request may contain at most " + most + " values; it has " + partnerIds.size() + ".");
    }
    List<String> typed = new ArrayList<>(partnerIds.size());
    for (int i = 0; i < partnerIds.size(); i++) {
      String value = partnerIds.get(i);
      if (value == null) {
        throw ProblemException.body("/partnerIds/" + i, "required", "The partner ID is missing.");
      }
      typed.add(value);
    }
    return typed;
  }
}
