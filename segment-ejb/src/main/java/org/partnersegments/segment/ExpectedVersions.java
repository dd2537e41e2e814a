package org.partnersegments.segment;

import java.util.Set;

/**
 * The versions of a segment that a caller has seen and is ready to change.
 *
 * @param any whether the caller accepts any version
 * @param versions ignored if {@code any} is true
 * @param except versions that the caller does not accept in any case
 */
public record ExpectedVersions(boolean any, Set<Long> versions, Set<Long> except) {

  /** Accepts any version. */
  public static final ExpectedVersions ANY = new ExpectedVersions(true, Set.of(), Set.of());

  /** Accepts no version: for a caller who expects that there is no such segment. */
  public static final ExpectedVersions NONE = new ExpectedVersions(false, Set.of(), Set.of());

  public ExpectedVersions {
    versions = Set.copyOf(versions);
    except = Set.copyOf(except);
  }

  /** Accepts one version. */
  public static ExpectedVersions of(long version) {
    return new ExpectedVersions(false, Set.of(version), Set.of());
  }

  boolean include(long version) {
    return (any || versions.contains(version)) && !except.contains(version);
  }
}
