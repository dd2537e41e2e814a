package org.partnersegments.program;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A role in one program; a principal may have several. */
@SuppressWarnings("ImmutableEnumChecker") // the set is never written; its type does not say so
public enum Role {
  /** Reads segments and partners. */
  VIEWER(Permission.SEE, Permission.READ),
  /** Reads, and writes segments. */
  MANAGER(Permission.SEE, Permission.READ, Permission.WRITE_SEGMENTS),
  /** Writes partner data, but does not read any. */
  SYNC(Permission.SEE, Permission.WRITE_PARTNERS),
  /** Has every permission. */
  ADMIN(Permission.values());

  /**
   * The container role that makes its holders administrators of every program and lets them create
   * programs. The deployer maps users to it.
   */
  public static final String CONTAINER_ADMIN = "admin";

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = EnumSet.copyOf(Set.of(permissions));
  }

  /** Whether the role has the permission. */
  public boolean allows(Permission permission) {
    return permissions.contains(permission);
  }

  /** The word in the API: {@code viewer} for {@link #VIEWER}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
