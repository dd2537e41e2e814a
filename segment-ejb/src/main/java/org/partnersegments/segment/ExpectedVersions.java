package org.partnersegments.segment;

import java.util.Set;

/**
 * The versions of a segment that a caller is ready to change: those that it has seen.
 *
 * @param any whether it does not mind which it is
 * @param versions has no meaning where any will do
 */
public record ExpectedVersions(boolean any, Set<Long> versions) {

  /** Whatever version the segment is in. */
  public static final ExpectedVersions ANY = new ExpectedVersions(true, Set.of());

  public ExpectedVersions {
    versions = Set.copyOf(versions);
  }

  /** One version. */
  public static ExpectedVersions of(long version) {
    return new ExpectedVersions(false, Set.of(version));
  }

  boolean include(long version) {
    return any || versions.contains(version);
  }
}
