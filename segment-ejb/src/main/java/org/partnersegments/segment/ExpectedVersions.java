package org.partnersegments.segment;

import java.util.Set;

/**
 * The versions of a segment that a caller has seen and is ready to change.
 *
 * @param any whether the caller accepts any version
 * @param versions ignored if {@code any} is true
 */
public record ExpectedVersions(boolean any, Set<Long> versions) {

  /** Accepts any version. */
  public static final ExpectedVersions ANY = new ExpectedVersions(true, Set.of());

  public ExpectedVersions {
    versions = Set.copyOf(versions);
  }

  /** Accepts one version. */
  public static ExpectedVersions of(long version) {
    return new ExpectedVersions(false, Set.of(version));
  }

  boolean include(long version) {
    return any || versions.contains(version);
  }
}
