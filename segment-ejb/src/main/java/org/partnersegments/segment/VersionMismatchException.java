package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;
import java.util.OptionalLong;

/** The segment is not in a version that the caller expects. */
@ApplicationException(rollback = true)
public class VersionMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient OptionalLong current;

  private VersionMismatchException(String message, OptionalLong current) {
    super(message);
    this.current = current;
  }

  /** The segment was changed after the caller read it. */
  static VersionMismatchException changed(long current) {
    return new VersionMismatchException(
        "Somebody else changed the segment after you read it. Its current version is "
            + current
            + ".",
        OptionalLong.of(current));
  }

  /** The caller wants to create a segment that exists. */
  static VersionMismatchException exists(long current) {
    return new VersionMismatchException(
        "There is already a segment with this key. Its current version is " + current + ".",
        OptionalLong.of(current));
  }

  /** The caller wants to change a segment that does not exist. */
  static VersionMismatchException missing() {
    return new VersionMismatchException(
        "There is no segment with this key. To create it, send If-None-Match: *.",
        OptionalLong.empty());
  }

  /** The current version of the segment; empty if there is none. */
  public OptionalLong current() {
    return current;
  }
}
