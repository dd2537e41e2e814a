package org.partnersegments.client;

import org.partnersegments.api.segment.SegmentDto;

/** Which version of a segment a change is for. */
public final class IfMatch {

  /** Whatever version there is. */
  public static final String ANY = "*";

  private IfMatch() {}

  /** The version that was read: a change in between is noticed. */
  public static String unchanged(SegmentDto read) {
    return "\"" + read.version() + "\"";
  }
}
