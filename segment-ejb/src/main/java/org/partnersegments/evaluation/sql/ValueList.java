package org.partnersegments.evaluation.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * A long list of values, found by their digest; the values are rows of {@link ListedPartner} or
 * {@link ListedValue}.
 */
@Entity
@Table(name = "value_list")
class ValueList {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "value_list_seq")
  @SequenceGenerator(name = "value_list_seq", sequenceName = "value_list_seq", allocationSize = 1)
  private Long id;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @Column(nullable = false, length = 64, updatable = false)
  private String digest;

  @Column(name = "used_on", nullable = false)
  private LocalDate usedOn;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected ValueList() {}

  @SuppressWarnings("NullAway.Init") // ID and program are set when the list is persisted
  ValueList(String digest, LocalDate usedOn) {
    this.digest = digest;
    this.usedOn = usedOn;
  }

  void use(LocalDate day) {
    if (!usedOn.equals(day)) {
      usedOn = day;
    }
  }

  long id() {
    return id;
  }
}
