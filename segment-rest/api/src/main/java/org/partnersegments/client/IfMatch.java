package org.partnersegments.client;

import org.partnersegments.api.segment.SegmentDto;

/** The version of a segment that a change applies to. */
public final class IfMatch {

  /** Any version. */
  public static final String ANY = "*";

  /** For the header {@code If-None-Match}: there is no segment yet, so the request creates it. */
  public static final String ABSENT = "*";

  private IfMatch() {}

  /**
   * The version that you read. The server refuses your change if somebody else changed the segment
   * first.
   */
  public static String unchanged(SegmentDto read) {
    return "\"" + read.version() + "\"";
  }
}
