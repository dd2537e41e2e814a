package org.partnersegments.vocabulary;

/**
 * What counts as white space in names, texts and IDs: all white space of Unicode (no-break spaces
 * too), tabs, line ends and the other separators among the control characters, and the spaces of no
 * width: U+200B, U+2060 and the byte order mark. People copy the latter from spreadsheets and web
 * pages without seeing them.
 *
 * <p>U+200C and U+200D are not white space: they join letters of some scripts, and emoji.
 *
 * <p>All trimming and folding of text is done here, so that no two places disagree about a name or
 * an ID. The screen has the same rule ({@code compare.ts}), and both read the same test cases.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Whether the character is white space. All white space is in the basic plane. */
  public static boolean is(char c) {
    if (c < 0x80) {
      return (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= ' ');
    }
    return c == 0x85 || Character.isSpaceChar(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
  }

  /** The text without the white space at both ends. */
  public static String trimmed(String text) {
    // No regular expression: it would start again at each character of a long run of spaces, and
    // texts arrive here before their length is checked.
    int from = 0;
    int to = text.length();
    while (from < to && is(text.charAt(from))) {
      from++;
    }
    while (from < to && is(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The text trimmed, and with one space instead of each run of white space. */
  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (is(c)) {
        gap = true;
      } else {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
