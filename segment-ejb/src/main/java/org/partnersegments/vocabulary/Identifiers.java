package org.partnersegments.vocabulary;

import java.util.regex.Pattern;

/** The form of the IDs that partner data and conditions speak of. All IDs are kept as text. */
public final class Identifiers {

  /** Most characters of a contract, partner group or template term ID. */
  public static final int MAX_LENGTH = 64;

  /** Most digits of a partner ID. */
  public static final int MAX_PARTNER_ID_DIGITS = 19;

  private static final Pattern PARTNER_ID =
      Pattern.compile("[1-9][0-9]{0," + (MAX_PARTNER_ID_DIGITS - 1) + "}");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Identifiers() {}

  /**
   * The ID without the white space around it, that of sheets and web pages included: no-break
   * spaces and byte order marks come along with what is copied from there.
   */
  public static String trimmed(String id) {
    // Not by a regular expression: it would try each place within a long run of spaces anew, and
    // texts come here before anybody has looked at their length.
    int from = 0;
    int to = id.length();
    while (from < to && isSpace(id.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(id.charAt(to - 1))) {
      to--;
    }
    return id.substring(from, to);
  }

  /**
   * White space by Unicode (none of it is outside the basic plane), tabs and line ends included.
   */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == BYTE_ORDER_MARK;
  }

  /** Whether the text is a partner ID: one to 19 digits without a leading zero. */
  public static boolean isPartnerId(String text) {
    return PARTNER_ID.matcher(text).matches();
  }

  /**
   * Whether the text can be the ID of a contract, a partner group or a template term: 1 to {@value
   * #MAX_LENGTH} characters, trimmed, without control characters.
   */
  public static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.equals(trimmed(text))
        && isStorable(text)
        && text.chars().noneMatch(Character::isISOControl);
  }

  /**
   * Whether a database can keep the text: no NUL (PostgreSQL refuses it) and no half of a surrogate
   * pair (which has no UTF-8).
   */
  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }
}
