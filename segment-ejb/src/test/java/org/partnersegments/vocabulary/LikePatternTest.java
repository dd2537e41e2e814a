package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikePatternTest {

  private static final List<String> TEXTS =
      List.of(
          "", "a", "%", "_", "\\", "\\%", "%\\", "a_b", "axb", "50%", "50", "\\\\", "a\\_", "'");

  @Test
  void patternsEscapeWildcardsAndTheEscapeItself() {
    assertEquals("%a\\_b\\%\\\\%", LikePattern.contains("a_b%\\"));
    assertEquals("a\\_b\\%\\\\%", LikePattern.startsWith("a_b%\\"));
    assertEquals("%a\\_b\\%\\\\", LikePattern.endsWith("a_b%\\"));
    assertEquals("%o'brien%", LikePattern.contains("o'brien"));
  }

  @Test
  void everyTextStandsForItself() {
    for (String text : TEXTS) {
      for (String before : TEXTS) {
        for (String after : TEXTS) {
          String name = before + text + after;
          for (String part : TEXTS) {
            String said = part + " in " + name;
            assertEquals(name.contains(part), like(name, LikePattern.contains(part)), said);
            assertEquals(name.startsWith(part), like(name, LikePattern.startsWith(part)), said);
            assertEquals(name.endsWith(part), like(name, LikePattern.endsWith(part)), said);
          }
        }
      }
    }
  }

  /** Evaluates {@code like … escape '\'} as SQL does. */
  private static boolean like(String value, String pattern) {
    if (pattern.isEmpty()) {
      return value.isEmpty();
    }
    String rest = pattern.substring(1);
    return switch (pattern.charAt(0)) {
      case '%' -> like(value, rest) || (!value.isEmpty() && like(value.substring(1), pattern));
      case '_' -> !value.isEmpty() && like(value.substring(1), rest);
      case LikePattern.ESCAPE ->
          value.startsWith(rest.substring(0, 1)) && like(value.substring(1), rest.substring(1));
      default -> value.startsWith(pattern.substring(0, 1)) && like(value.substring(1), rest);
    };
  }
}
