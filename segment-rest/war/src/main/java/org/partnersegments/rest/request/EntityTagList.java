package org.partnersegments.rest.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/**
 * The value of {@code If-Match} or {@code If-None-Match} (RFC 9110, 13.1.1 and 13.1.2).
 *
 * @param any whether the value is {@code *}
 * @param tags the tags of the list, which may be empty; none if {@code any} is true
 */
public record EntityTagList(boolean any, List<Tag> tags) {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*+)\"");

  /**
   * An entity tag.
   *
   * @param opaque the text between the quotation marks
   */
  public record Tag(boolean weak, String opaque) {}

  public EntityTagList {
    tags = List.copyOf(tags);
  }

  /**
   * Reads a header.
   *
   * @param name the name of the header, for the problem
   * @return null if the header is missing
   * @throws ProblemException 400 if the header as a whole is not well-formed
   */
  public static @Nullable EntityTagList of(String name, @Nullable String header) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    if (value.equals("*")) {
      return new EntityTagList(true, List.of());
    }
    List<Tag> tags = new ArrayList<>();
    int at = 0;
    boolean separated = true;
    while (at < value.length()) {
      char c = value.charAt(at);
      if (c == ',' || c == ' ' || c == '\t') {
        separated |= c == ',';
        at++;
        continue;
      }
      Matcher tag = TAG.matcher(value).region(at, value.length());
      if (!separated || !tag.lookingAt()) {
        throw malformed(name);
      }
      tags.add(new Tag(tag.group(1) != null, tag.group(2)));
      at = tag.end();
      separated = false;
    }
    return new EntityTagList(false, tags);
  }

  /** Whether a strong tag is in the list, compared strongly: a weak one is equal to none. */
  public boolean hasStrong(String opaque) {
    return any || tags.contains(new Tag(false, opaque));
  }

  /** Whether a tag is in the list, whether weak or strong. */
  public boolean has(String opaque) {
    return any || tags.stream().anyMatch(tag -> tag.opaque().equals(opaque));
  }

  private static ProblemException malformed(String name) {
    return new ProblemException(
        ProblemType.BAD_REQUEST,
        name + " is malformed. Send the ETag of an answer, in quotation marks, or *.");
  }
}
