package org.partnersegments.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A role that a principal holds in a program. */
@Entity
@Table(name = "program_grant")
@IdClass(Grant.Key.class)
public class Grant {

  /** The key, which is the whole grant. */
  public record Key(int programId, String principal, Role role) implements Serializable {}

  @Id
  @Column(name = "program_id")
  private int programId;

  @Id
  @Column(length = 255)
  private String principal;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "role_name", length = 20)
  private Role role;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
  protected Grant() {}

  Grant(int programId, String principal, Role role) {
    this.programId = programId;
    this.principal = principal;
    this.role = role;
  }

  int programId() {
    return programId;
  }

  String principal() {
    return principal;
  }

  Role role() {
    return role;
  }
}
