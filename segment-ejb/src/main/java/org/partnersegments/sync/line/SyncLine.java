package org.partnersegments.sync.line;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

/** A valid line of partner data. */
public sealed interface SyncLine {

  /** Defines a partner group. */
  record GroupLine(String id, String name, boolean archived) implements SyncLine {}

  /** Defines a template term. */
  record TermLine(String id, String name, boolean archived) implements SyncLine {}

  /**
   * A complete partner. Contracts and groups that the line does not name are removed.
   *
   * @param groups IDs of its groups
   * @param contracts by contract ID
   */
  record PartnerLine(
      String partnerId,
      String name,
      @Nullable ProspectingStage prospectingStage,
      Set<String> groups,
      Map<String, Contract.Terms> contracts)
      implements SyncLine {}

  /** Changes what it names of a partner. What is null stays as it is. */
  record PartnerUpdateLine(
      String partnerId,
      @Nullable String name,
      @Nullable NewValue<ProspectingStage> prospectingStage,
      @Nullable GroupChanges groups,
      @Nullable ContractChanges contracts)
      implements SyncLine {}

  /** Deletes a partner from the program's data. */
  record PartnerDeletedLine(String partnerId) implements SyncLine {}

  /**
   * Changes to a partner's groups.
   *
   * @param all IDs of all groups of the partner; null if there are only changes
   */
  record GroupChanges(@Nullable Set<String> all, Set<String> add, Set<String> remove) {}

  /**
   * Changes to a partner's contracts.
   *
   * @param all all contracts of the partner, by ID; null if there are only changes
   * @param update by contract ID
   */
  record ContractChanges(
      @Nullable Map<String, Contract.Terms> all,
      Map<String, ContractUpdate> update,
      Set<String> remove) {}

  /** Changes what it names of a contract. What is null stays as it is. */
  record ContractUpdate(
      @Nullable ContractStage stage,
      @Nullable NewValue<String> templateTerm,
      @Nullable NewValue<LocalDate> startDate,
      @Nullable NewValue<LocalDate> endDate) {

    /**
     * The contract after the update.
     *
     * @param before null if the partner does not have the contract
     * @return null if the contract has no stage
     */
    public Contract.@Nullable Terms of(Contract.@Nullable Terms before) {
      if (before != null) {
        return new Contract.Terms(
            stage == null ? before.stage() : stage,
            NewValue.or(templateTerm, before.templateTermId()),
            NewValue.or(startDate, before.startDate()),
            NewValue.or(endDate, before.endDate()));
      }
      return stage == null
          ? null
          : new Contract.Terms(
              stage,
              NewValue.or(templateTerm, null),
              NewValue.or(startDate, null),
              NewValue.or(endDate, null));
    }
  }
}
