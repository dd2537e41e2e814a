package org.partnersegments.rest.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.problem.ProblemType;

/** A segment's version as an entity tag. */
final class EntityTags {

  private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

  /** No segment is in this version. */
  private static final long NEVER = -1;

  private EntityTags() {}

  static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that a request asks for. A tag that is not one of ours matches no version.
   *
   * @throws ProblemException 428 where the header is missing
   */
  static long expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "Send the ETag that you have read as If-Match, so that nobody's change is lost.");
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    return tag.matches() ? Long.parseLong(tag.group(1)) : NEVER;
  }
}
