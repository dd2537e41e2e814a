package org.partnersegments.program;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a principal may do in one program; a principal may hold several. */
@SuppressWarnings("ImmutableEnumChecker") // the set is never written; its type does not say so
public enum Role {
  /** Reads segments and partners. */
  VIEWER(Permission.SEE, Permission.READ),
  /** Reads, and writes segments. */
  MANAGER(Permission.SEE, Permission.READ, Permission.WRITE_SEGMENTS),
  /** Writes partner data, and reads none. */
  SYNC(Permission.SEE, Permission.WRITE_PARTNERS),
  /** Everything. */
  ADMIN(Permission.values());

  /**
   * The container role whose holders are administrators of every program and may create programs;
   * the deployer maps users to it.
   */
  public static final String CONTAINER_ADMIN = "admin";

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = EnumSet.copyOf(Set.of(permissions));
  }

  /** Whether a holder of the role may do this. */
  public boolean allows(Permission permission) {
    return permissions.contains(permission);
  }

  /** The word in the API: {@code viewer} for {@link #VIEWER}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
