package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhiteSpaceTest {

  private static final List<Character> ALL = TextCases.whiteSpace();

  static List<Arguments> trimmed() {
    return TextCases.pairs("trimmed");
  }

  @Test
  void everyCharacterIsWhiteSpaceOrNotAsForTheScreen() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertEquals(ALL.contains((char) c), WhiteSpace.is((char) c), "U+%04X".formatted(c));
    }
  }

  @Test
  void whiteSpaceIsTrimmedAndFolded() {
    for (char space : ALL) {
      String s = Character.toString(space);
      String said = "U+%04X".formatted((int) space);
      assertEquals("a b", WhiteSpace.trimmed(s + "a b" + s + s), said);
      assertEquals("a b", WhiteSpace.folded(s + "a" + s + s + "b" + s), said);
      assertEquals("", WhiteSpace.trimmed(s), said);
      assertEquals("", WhiteSpace.folded(s + s), said);
    }
    assertEquals("", WhiteSpace.trimmed(""));
    assertEquals("", WhiteSpace.folded(""));
  }

  @ParameterizedTest
  @MethodSource("trimmed")
  void textsAreTrimmed(String text, String trimmed) {
    assertEquals(trimmed, WhiteSpace.trimmed(text));
  }

  @Test
  void spaceWithinALongTextCostsNoMoreThanLetters() {
    String text = "1" + " ".repeat(1_000_000) + "1";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(text, WhiteSpace.trimmed(text));
          assertEquals("1 1", WhiteSpace.folded(text));
        });
  }
}
