package org.partnersegments.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Partner;
import org.partnersegments.segment.stored.ConditionJson;
import org.partnersegments.segment.stored.UsedFields;
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

  /** The form of a key. In a path, a key of dots alone would be another address. */
  public static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,119}");

  private static final int KEY_LENGTH = 120;
  private static final int USED_FIELDS_LENGTH = 2_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "segment_seq")
  @SequenceGenerator(name = "segment_seq", sequenceName = "segment_seq", allocationSize = 1)
  private Long id;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  /** The key that a caller chose for it, unique in the program. */
  @Column(name = "segment_key", length = KEY_LENGTH, updatable = false)
  private @Nullable String key;

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

  /** The IDs of the fields that the condition uses: {@code ,contractStage,partnerGroup,}. */
  @Column(name = "used_fields", nullable = false, length = USED_FIELDS_LENGTH)
  private String usedFields;

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
  Segment(@Nullable String key, CheckedSegment content, String by, Instant at) {
    this.key = key;
    this.createdAt = at;
    this.createdBy = by;
    change(content, by, at);
  }

  /** Sets everything that people can change, as the next version. */
  final void change(CheckedSegment content, String by, Instant at) {
    this.name = content.name();
    this.nameKey = nameKey(name);
    this.normalName = NormalForm.of(name);
    this.description = content.description();
    this.condition = ConditionJson.write(content.condition());
    this.usedFields = UsedFields.of(content.condition());
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

  @Nullable String key() {
    return key;
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
