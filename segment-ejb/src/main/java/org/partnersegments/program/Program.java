package org.partnersegments.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.ZoneId;

/**
 * A brand's partner program. Its key is for people and URLs and never changes. Its ID leads every
 * key and index of the program's data.
 */
@Entity
@Table(name = "program")
public class Program {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program_seq")
  @SequenceGenerator(name = "program_seq", sequenceName = "program_seq", allocationSize = 1)
  private Integer id;

  @Column(name = "program_key", nullable = false, length = 40, updatable = false)
  private String key;

  @Column(nullable = false, length = 120)
  private String name;

  @Column(name = "time_zone", nullable = false, length = 64)
  private String timeZone;

  @Column(nullable = false)
  private long revision;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected Program() {}

  @SuppressWarnings("NullAway.Init") // the ID is generated when the program is persisted
  Program(String key, String name, ZoneId timeZone) {
    this.key = key;
    this.name = name;
    this.timeZone = timeZone.getId();
  }

  void describe(String name, ZoneId timeZone) {
    this.name = name;
    this.timeZone = timeZone.getId();
  }

  /**
   * Takes the next revision of the program's partner data. The caller must hold the row's lock
   * until it commits, so that revisions have no gaps and become visible in order.
   */
  public long takeRevision() {
    return ++revision;
  }

  public int id() {
    return id;
  }

  public String key() {
    return key;
  }

  public String name() {
    return name;
  }

  /** An IANA time zone. */
  public String timeZone() {
    return timeZone;
  }

  /**
   * The revision of the last committed change to the program's partner data; 0 before the first.
   */
  public long revision() {
    return revision;
  }
}
