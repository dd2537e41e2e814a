package org.partnersegments.sync.line;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.sync.line.SyncDraft.ContractDraft;

/** A line that changes a partner, as received, not checked yet. What it leaves out is null. */
public record PartnerUpdateDraft(
    @Nullable String partnerId,
    @Nullable NewValue<String> name,
    @Nullable NewValue<String> prospectingStage,
    @Nullable GroupsDraft groups,
    @Nullable ContractsDraft contracts) {

  /**
   * Groups.
   *
   * @param all all groups of the partner; null if the line has only changes
   */
  public record GroupsDraft(
      @Nullable List<@Nullable String> all,
      List<@Nullable String> add,
      List<@Nullable String> remove) {}

  /**
   * Contracts.
   *
   * @param all all contracts of the partner; null if the line has only changes
   */
  public record ContractsDraft(
      @Nullable List<@Nullable ContractDraft> all,
      List<@Nullable ContractUpdateDraft> update,
      List<@Nullable String> remove) {}

  /** A change of a contract. */
  public record ContractUpdateDraft(
      @Nullable String contractId,
      @Nullable NewValue<String> stage,
      @Nullable NewValue<String> templateTerm,
      @Nullable NewValue<String> startDate,
      @Nullable NewValue<String> endDate) {}
}
