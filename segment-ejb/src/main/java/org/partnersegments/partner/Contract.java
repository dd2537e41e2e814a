package org.partnersegments.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ContractStage;

/** An agreement between a partner and the program, or a proposal for one. */
@Entity
@Table(name = "contract")
public class Contract {

  @Id
  @Column(name = "contract_id", length = 64)
  private String contractId;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @Column(name = "partner_key", nullable = false)
  private long partnerKey;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 40)
  private ContractStage stage;

  @Column(name = "template_term_id", length = 64)
  private @Nullable String templateTermId;

  @Column(name = "start_date")
  private @Nullable LocalDate startDate;

  @Column(name = "end_date")
  private @Nullable LocalDate endDate;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected Contract() {}

  /** Creates a contract of a partner. */
  @SuppressWarnings("NullAway.Init") // the program is set by Hibernate, from the session's tenant
  public Contract(String contractId, long partnerKey, Terms terms) {
    this.contractId = contractId;
    this.partnerKey = partnerKey;
    this.stage = terms.stage();
    this.templateTermId = terms.templateTermId();
    this.startDate = terms.startDate();
    this.endDate = terms.endDate();
  }

  /**
   * The content of a contract.
   *
   * @param templateTermId the ID of its template term, if any
   */
  public record Terms(
      ContractStage stage,
      @Nullable String templateTermId,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate) {}

  public String contractId() {
    return contractId;
  }

  public long partnerKey() {
    return partnerKey;
  }

  public ContractStage stage() {
    return stage;
  }

  public @Nullable String templateTermId() {
    return templateTermId;
  }

  public @Nullable LocalDate startDate() {
    return startDate;
  }

  public @Nullable LocalDate endDate() {
    return endDate;
  }
}
