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
 * A long list of values, identified by its digest. The values are rows of {@link StoredListPartner}
 * or {@link StoredListEntry}.
 */
@Entity
@Table(name = "value_list")
class StoredList {

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
  protected StoredList() {}

  @SuppressWarnings("NullAway.Init") // ID and program are set when the list is persisted
  StoredList(String digest, LocalDate usedOn) {
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

  int programId() {
    return programId;
  }
}
