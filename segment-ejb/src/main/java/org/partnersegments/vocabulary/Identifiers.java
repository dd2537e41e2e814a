package org.partnersegments.vocabulary;

import java.util.regex.Pattern;

/** The form of the IDs in partner data and conditions. All IDs are stored as text. */
public final class Identifiers {

  /** Most characters of a contract, partner group or template term ID. */
  public static final int MAX_LENGTH = 64;

  /** Most digits of a partner ID. */
  public static final int MAX_PARTNER_ID_DIGITS = 19;

  private static final Pattern PARTNER_ID =
      Pattern.compile("[1-9][0-9]{0," + (MAX_PARTNER_ID_DIGITS - 1) + "}");

  /** How spreadsheets export long numbers of columns that are not text: {@code 8,7E+10}. */
  private static final Pattern SHORTENED_NUMBER =
      Pattern.compile("[0-9]([.,][0-9]{1,20})?[Ee]\\+?[0-9]{1,3}");

  private Identifiers() {}

  /** The ID without the {@linkplain WhiteSpace white space} at both ends. */
  public static String trimmed(String id) {
    return WhiteSpace.trimmed(id);
  }

  /** Whether the text is a partner ID: one to 19 digits without a leading zero. */
  public static boolean isPartnerId(String text) {
    return PARTNER_ID.matcher(text).matches();
  }

  /** What to tell people about a text that is not a partner ID, as one or two sentences. */
  public static String partnerIdAdvice(String text) {
    return SHORTENED_NUMBER.matcher(text).matches()
        ? "A spreadsheet shortened this number. Format the column as Text and export it again."
        : "A partner ID has at most " + MAX_PARTNER_ID_DIGITS + " digits and no leading zero.";
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
   * Whether a database can store the text: it has no NUL (PostgreSQL refuses it) and no unpaired
   * surrogate (UTF-8 cannot encode it).
   */
  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }
}
