package org.partnersegments.partner;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * A partner with its contracts and groups.
 *
 * @param groups by name
 * @param contracts by contract ID
 */
public record PartnerView(
    String partnerId,
    String name,
    @Nullable ProspectingStage prospectingStage,
    List<Reference> groups,
    List<ContractView> contracts) {

  /** A reference to a partner group or template term. */
  public record Reference(String id, String name, boolean archived) {}

  /** A contract of the partner. */
  public record ContractView(
      String contractId,
      ContractStage stage,
      @Nullable Reference templateTerm,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate) {}
}
