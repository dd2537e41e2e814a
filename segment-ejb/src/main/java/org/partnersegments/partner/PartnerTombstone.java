package org.partnersegments.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * A record of a deleted partner, with the revision of the deletion, so that readers of changes
 * learn of it. It is removed if the partner comes back.
 */
@Entity
@Table(name = "partner_tombstone")
public class PartnerTombstone {

  @Id
  @Column(name = "partner_key")
  private long key;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @Column(nullable = false)
  private long revision;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected PartnerTombstone() {}

  @SuppressWarnings("NullAway.Init") // the program is set by Hibernate, from the session's tenant
  public PartnerTombstone(long key, long revision) {
    this.key = key;
    this.revision = revision;
  }

  public long key() {
    return key;
  }

  /** The revision of the change that deleted the partner. */
  public long revision() {
    return revision;
  }
}
