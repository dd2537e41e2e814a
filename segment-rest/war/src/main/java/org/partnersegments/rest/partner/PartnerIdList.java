package org.partnersegments.rest.partner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;

/** The property {@code partnerIds} of a body. */
public final class PartnerIdList {

  private PartnerIdList() {}

  /**
   * The list, if it is there, is not too long, and lacks no value. What the values are is not
   * checked.
   */
  public static List<String> given(@Nullable List<@Nullable String> partnerIds, int most) {
    if (partnerIds == null) {
      throw ProblemException.body("/partnerIds", "required", "A list is expected here.");
    }
    if (partnerIds.size() > most) {
      throw ProblemException.body(
          "/partnerIds",
          "too-many-values",
          "At most " + most + " at once, not " + partnerIds.size() + ".");
    }
    List<String> typed = new ArrayList<>(partnerIds.size());
    for (int i = 0; i < partnerIds.size(); i++) {
      String value = partnerIds.get(i);
      if (value == null) {
        throw ProblemException.body("/partnerIds/" + i, "required", "A value is missing here.");
      }
      typed.add(value);
    }
    return typed;
  }
}
