package org.partnersegments.rest.segment;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.segment.ExpectedVersions;

/** A segment's version as an entity tag. */
final class EntityTags {

  private static final String ANY = "*";

  /** A tag in a list: weak or strong, from this server or not. */
  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

  private EntityTags() {}

  static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The versions that a request accepts (RFC 9110, 13.1.1): {@code *} is any version, one of
   * several tags must match, and a weak tag never matches. A tag that is not from this server
   * matches no version.
   *
   * @throws ProblemException 428 if the header is missing
   */
  static ExpectedVersions expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "Send the ETag of the version that you read as If-Match, so that you do not overwrite"
              + " another change.");
    }
    if (ifMatch.strip().equals(ANY)) {
      return ExpectedVersions.ANY;
    }
    Set<Long> versions = new HashSet<>();
    Matcher tags = TAG.matcher(ifMatch);
    while (tags.find()) {
      if (tags.group(1) == null && VERSION.matcher(tags.group(2)).matches()) {
        versions.add(Long.valueOf(tags.group(2)));
      }
    }
    return new ExpectedVersions(false, versions);
  }
}
