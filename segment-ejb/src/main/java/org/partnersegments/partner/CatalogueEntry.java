package org.partnersegments.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.partnersegments.vocabulary.NormalForm;

/**
 * A partner group or template term: a program defines it once, and partner data refers to it by ID.
 */
@MappedSuperclass
public abstract class CatalogueEntry {

  @Id
  @Column(length = 64)
  private String id;

  @TenantId
  @PartitionKey
  @Column(name = "program_id", nullable = false, updatable = false)
  private Integer programId;

  @Column(nullable = false, length = Partner.MAX_NAME_LENGTH)
  private String name;

  @Column(name = "name_normal", nullable = false, length = Partner.MAX_NORMAL_NAME_LENGTH)
  private String normalName;

  @Column(nullable = false)
  private boolean archived;

  @Column(nullable = false)
  private long revision;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected CatalogueEntry() {}

  @SuppressWarnings("NullAway.Init") // the program is set by Hibernate, from the session's tenant
  CatalogueEntry(String id, String name, boolean archived) {
    this.id = id;
    this.name = name;
    this.normalName = NormalForm.of(name);
    this.archived = archived;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The normal form of the name, for comparing and sorting. */
  public String normalName() {
    return normalName;
  }

  /** The program's revision at which it was last changed; 0 if that was never recorded. */
  public long revision() {
    return revision;
  }

  /** Whether it exists only because partner data or conditions may still refer to it. */
  public boolean archived() {
    return archived;
  }
}
