package org.partnersegments.vocabulary;

/**
 * Builds patterns for SQL's {@code like … escape '\'}. {@code %}, {@code _} and {@code \} in the
 * text are plain characters.
 */
public final class LikePattern {

  /** The escape character that the patterns are written with. */
  public static final char ESCAPE = '\\';

  private LikePattern() {}

  public static String contains(String text) {
    return "%" + escaped(text) + "%";
  }

  public static String startsWith(String text) {
    return escaped(text) + "%";
  }

  public static String endsWith(String text) {
    return "%" + escaped(text);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
