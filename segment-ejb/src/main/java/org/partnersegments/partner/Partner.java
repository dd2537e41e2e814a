package org.partnersegments.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * A company or creator that promotes the program. Its contracts and groups are separate rows
 * ({@link Contract}, {@link GroupMembership}) that refer to it by its key.
 */
@Entity
@Table(name = "partner")
public class Partner {

  /** The most characters of a name. */
  public static final int MAX_NAME_LENGTH = 255;

  /**
   * The most characters of a name's normal form, which can be longer than the name (a ligature
   * becomes several letters). At four bytes per character it must fit an index entry of PostgreSQL
   * (2,704 bytes).
   */
  public static final int MAX_NORMAL_NAME_LENGTH = 600;

  @Id
  @Column(name = "partner_key")
  private long key;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  /** The key as people know it. It is stored for searches by its first digits. */
  @Column(name = "partner_id", nullable = false, length = 19, updatable = false)
  private String partnerId;

  @Column(nullable = false, length = MAX_NAME_LENGTH)
  private String name;

  @Column(name = "name_normal", nullable = false, length = MAX_NORMAL_NAME_LENGTH)
  private String normalName;

  @Enumerated(EnumType.STRING)
  @Column(name = "prospecting_stage", length = 40)
  private @Nullable ProspectingStage prospectingStage;

  @Column(nullable = false)
  private long revision;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected Partner() {}

  /**
   * Creates a partner without contracts and groups.
   *
   * @param partnerId well-formed
   * @param name within {@link #MAX_NAME_LENGTH} and {@link #MAX_NORMAL_NAME_LENGTH}
   */
  @SuppressWarnings("NullAway.Init") // the program is set by Hibernate, from the session's tenant
  public Partner(String partnerId, String name, @Nullable ProspectingStage prospectingStage) {
    this.key = PartnerKey.of(partnerId);
    this.partnerId = partnerId;
    this.name = name;
    this.normalName = NormalForm.of(name);
    this.prospectingStage = prospectingStage;
  }

  public long key() {
    return key;
  }

  public String partnerId() {
    return partnerId;
  }

  public String name() {
    return name;
  }

  /** The normal form of the name, for comparing and sorting. */
  public String normalName() {
    return normalName;
  }

  public Optional<ProspectingStage> prospectingStage() {
    return Optional.ofNullable(prospectingStage);
  }

  PartnerRow row() {
    return new PartnerRow(key, partnerId, name, normalName, prospectingStage);
  }
}
