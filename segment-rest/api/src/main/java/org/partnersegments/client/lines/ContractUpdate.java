package org.partnersegments.client.lines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.NewValue;
import org.partnersegments.api.sync.PartnerUpdateLineDto.ContractUpdateDto;

/**
 * Collects changes to a contract. What you do not name stays as it is. If the partner does not have
 * the contract, it is added, and needs a stage. {@link SyncLines#contractUpdate} creates it.
 */
public final class ContractUpdate {

  private final String contractId;
  private @Nullable String stage;
  private @Nullable NewValue<String> templateTerm;
  private @Nullable NewValue<String> startDate;
  private @Nullable NewValue<String> endDate;

  ContractUpdate(String contractId) {
    this.contractId = contractId;
  }

  /** Sets the stage, by its code. */
  public ContractUpdate stage(String code) {
    stage = code;
    return this;
  }

  /**
   * Sets the term.
   *
   * @param id null if the contract has none any more
   */
  public ContractUpdate templateTerm(@Nullable String id) {
    templateTerm = new NewValue<>(id);
    return this;
  }

  /**
   * Sets the first day.
   *
   * @param day null if the contract has none any more
   */
  public ContractUpdate startDate(@Nullable LocalDate day) {
    startDate = new NewValue<>(SyncLines.text(day));
    return this;
  }

  /**
   * Sets the last day.
   *
   * @param day null if the contract has none any more
   */
  public ContractUpdate endDate(@Nullable LocalDate day) {
    endDate = new NewValue<>(SyncLines.text(day));
    return this;
  }

  ContractUpdateDto document() {
    return new ContractUpdateDto(contractId, stage, templateTerm, startDate, endDate);
  }
}
