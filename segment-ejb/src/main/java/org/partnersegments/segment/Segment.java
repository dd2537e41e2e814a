package org.partnersegments.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.partnersegments.partner.Partner;
import org.partnersegments.segment.stored.ConditionJson;
import org.partnersegments.vocabulary.NormalForm;

/**
 * A saved condition with a name. Its members are never stored: they follow from the current data.
 * Its version counts the changes to it, and reveals if two people change it at the same time.
 */
@Entity
@Table(name = "segment")
public class Segment {

  /** The most characters of a name, without surrounding spaces. */
  public static final int MAX_NAME_LENGTH = 120;

  /** The most characters of a description. */
  public static final int MAX_DESCRIPTION_LENGTH = 2_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "segment_seq")
  @SequenceGenerator(name = "segment_seq", sequenceName = "segment_seq", allocationSize = 1)
  private Long id;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @Column(nullable = false, length = MAX_NAME_LENGTH)
  private String name;

  /** The key of the name, which is unique in the program. */
  @Column(name = "name_key", nullable = false, length = Partner.MAX_NORMAL_NAME_LENGTH)
  private String nameKey;

  @Column(name = "name_normal", nullable = false, length = Partner.MAX_NORMAL_NAME_LENGTH)
  private String normalName;

  @Column(nullable = false, length = MAX_DESCRIPTION_LENGTH)
  private String description;

  /** The condition as JSON; see {@link ConditionJson}. */
  @Column(name = "condition_json", nullable = false)
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  private String condition;

  @Column(nullable = false)
  private long version;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "updated_by", nullable = false)
  private String updatedBy;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected Segment() {}

  /** Creates the first version of a segment. */
  @SuppressWarnings("NullAway.Init") // ID and program are set when the segment is persisted
  Segment(String name, String description, String condition, String by, Instant at) {
    this.createdAt = at;
    this.createdBy = by;
    change(name, description, condition, by, at);
  }

  /** Sets everything that people can change, as the next version. */
  final void change(String name, String description, String condition, String by, Instant at) {
    this.name = name;
    this.nameKey = nameKey(name);
    this.normalName = NormalForm.of(name);
    this.description = description;
    this.condition = condition;
    this.updatedAt = at;
    this.updatedBy = by;
    version++;
  }

  /**
   * The key of a name. Names with equal keys cannot both exist in one program: nobody could tell
   * them apart.
   */
  static String nameKey(String name) {
    return NormalForm.withAccents(name);
  }

  /** Whether a name and all that is stored with it fit into their columns. */
  static boolean isShortEnough(String name) {
    return name.length() <= MAX_NAME_LENGTH
        && NormalForm.of(name).length() <= Partner.MAX_NORMAL_NAME_LENGTH
        && nameKey(name).length() <= Partner.MAX_NORMAL_NAME_LENGTH;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  String normalName() {
    return normalName;
  }

  String description() {
    return description;
  }

  String condition() {
    return condition;
  }

  long version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }

  String createdBy() {
    return createdBy;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  String updatedBy() {
    return updatedBy;
  }
}
