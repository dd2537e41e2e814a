package org.partnersegments.vocabulary;

import java.util.regex.Pattern;

/** What people see of a text, and what of it makes them see something else. */
public final class VisibleText {

  /** White space, controls, formats, marks without a letter, and letters that are only a gap. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]*");

  /** Embeddings, overrides and isolates of the direction of writing: they reach beyond the text. */
  private static final Pattern DIRECTION =
      Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");
  private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

  private VisibleText() {}

  /** Whether nobody would see that there is a text. */
  public static boolean isBlank(String text) {
    return INVISIBLE.matcher(text).matches();
  }

  /** Whether a text of one line has control characters, or changes the direction of writing. */
  public static boolean hasControls(String text) {
    return CONTROL.matcher(text).find() || DIRECTION.matcher(text).find();
  }

  /** The same of a text that may have several lines, and tabs. */
  public static boolean hasControlsBesideLines(String text) {
    return CONTROL_BUT_LINES.matcher(text).find() || DIRECTION.matcher(text).find();
  }
}
