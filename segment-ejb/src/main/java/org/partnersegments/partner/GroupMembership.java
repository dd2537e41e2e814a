package org.partnersegments.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** The membership of a partner in a group. */
@Entity
@Table(name = "group_membership")
@IdClass(GroupMembership.Key.class)
public class GroupMembership {

  /** The key, which is the whole membership. */
  public record Key(long partnerKey, String groupId) implements Serializable {}

  @Id
  @Column(name = "partner_key")
  private long partnerKey;

  @Id
  @Column(name = "group_id", length = 64)
  private String groupId;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected GroupMembership() {}

  @SuppressWarnings("NullAway.Init") // the program is set by Hibernate, from the session's tenant
  public GroupMembership(long partnerKey, String groupId) {
    this.partnerKey = partnerKey;
    this.groupId = groupId;
  }

  public long partnerKey() {
    return partnerKey;
  }

  public String groupId() {
    return groupId;
  }
}
