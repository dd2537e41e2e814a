package org.partnersegments.evaluation.sql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A value of a {@link StoredList} of other IDs than partner IDs. */
@Entity
@Table(name = "value_list_entry")
@IdClass(StoredListEntry.Key.class)
class StoredListEntry {

  /** The key, which is the whole entry. */
  record Key(long listId, String value) implements Serializable {}

  @Id
  @Column(name = "list_id")
  private long listId;

  @Id
  @Column(name = "list_value", length = 64)
  private String value;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected StoredListEntry() {}
}
