package org.partnersegments.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what people see of a name: that they see something, and that no character in it distorts
 * what they see.
 *
 * <p>Not allowed are control characters, embeddings, overrides and isolates of the writing
 * direction (they also affect what follows the name), tag characters (nobody sees them, but
 * programs read them), and characters that are incomplete. Allowed is what languages and emoji
 * need: joiners (U+200C, U+200D), direction marks (U+200E, U+200F, U+061C), variation selectors,
 * and the tag characters of the three flags that Unicode recommends.
 */
public final class VisibleText {

  /**
   * White space, controls, formats, marks without a letter, letters that are only a gap, and what
   * Unicode reserves for invisible characters. Unassigned code points are not among them: Java is
   * older than some emoji.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}"
              + "\\x{2065}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]*");

  /** The flags of England, Scotland and Wales: a black flag, five tags and the end tag. */
  private static final String FLAG =
      "\\x{1F3F4}\\x{E0067}\\x{E0062}(?:\\x{E0065}\\x{E006E}\\x{E0067}|\\x{E0073}\\x{E0063}\\x{E0074}"
          + "|\\x{E0077}\\x{E006C}\\x{E0073})\\x{E007F}";

  /**
   * Embeddings, overrides and isolates of the direction, format characters that Unicode deprecates
   * or reserves for programs, tags, and halves of surrogate pairs.
   */
  private static final String DISTORTING =
      "\\x{202A}-\\x{202E}\\x{2066}-\\x{206F}\\x{FFF9}-\\x{FFFB}\\x{E0000}-\\x{E007F}\\p{Cs}";

  private static final Pattern IN_LINE =
      Pattern.compile(FLAG + "|([\\p{Cc}\\x{2028}\\x{2029}" + DISTORTING + "])");

  private static final Pattern IN_LINES =
      Pattern.compile(FLAG + "|([\\p{Cc}" + DISTORTING + "&&[^\\t\\n\\r]])");

  private VisibleText() {}

  /** Whether the text has no visible character. */
  public static boolean isBlank(String text) {
    return INVISIBLE.matcher(text).matches();
  }

  /** What to tell people about the first character that a single-line text may not contain. */
  public static Optional<String> faultOfLine(String text) {
    return fault(IN_LINE.matcher(text));
  }

  /** The same for a text that may have several lines and tabs. */
  public static Optional<String> faultOfLines(String text) {
    return fault(IN_LINES.matcher(text));
  }

  private static Optional<String> fault(Matcher characters) {
    while (characters.find()) {
      String character = characters.group(1);
      if (character != null) {
        return Optional.of(
            "The character U+%04X is not allowed. Remove control characters, characters that change"
                    .formatted(character.codePointAt(0))
                + " the writing direction, tag characters and incomplete characters.");
      }
    }
    return Optional.empty();
  }
}
