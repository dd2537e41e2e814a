package org.partnersegments.evaluation.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A partner in a {@link StoredList} of partner IDs. It need not exist in the program. */
@Entity
@Table(name = "value_list_partner")
@IdClass(StoredListPartner.Key.class)
class StoredListPartner {

  /** The key, which is the whole entry. */
  record Key(long listId, long partnerKey) implements Serializable {}

  @Id
  @Column(name = "list_id")
  private long listId;

  @Id
  @Column(name = "partner_key")
  private long partnerKey;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected StoredListPartner() {}
}
