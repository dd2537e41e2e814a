package org.partnersegments.vocabulary;

import java.util.regex.Pattern;

/** Checks what people see of a text, and finds characters that distort what they see. */
public final class VisibleText {

  /** White space, controls, formats, marks without a letter, and letters that are only a gap. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]*");

  /**
   * Embeddings, overrides and isolates of the writing direction, which also affect what follows the
   * text.
   */
  private static final Pattern DIRECTION =
      Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");
  private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

  private VisibleText() {}

  /** Whether the text has no visible character. */
  public static boolean isBlank(String text) {
    return INVISIBLE.matcher(text).matches();
  }

  /** Whether a single-line text has control characters or changes the writing direction. */
  public static boolean hasControls(String text) {
    return CONTROL.matcher(text).find() || DIRECTION.matcher(text).find();
  }

  /** The same for a text that may have several lines and tabs. */
  public static boolean hasControlsBesideLines(String text) {
    return CONTROL_BUT_LINES.matcher(text).find() || DIRECTION.matcher(text).find();
  }
}
