package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u200b\u200d",
        "\ufeff",
        "\u3000",
        "\u2800",
        "\u3164",
        "\u0301",
        " \u200b \u2060"
      })
  void whatNobodySeesIsBlank(String text) {
    assertTrue(VisibleText.isBlank(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "\u200ba", "ß", "名", "1", "-", "\ud83d\ude00", "e\u0301"})
  void whatIsSeenIsNotBlank(String text) {
    assertFalse(VisibleText.isBlank(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "a\u0007", "\u001b[1m", "a\u007f", "\u202eabc", "a\u2066b"})
  void controlsAreSeenInEveryText(String text) {
    assertTrue(VisibleText.hasControls(text));
    assertTrue(VisibleText.hasControlsBesideLines(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb"})
  void linesAreControlsOnlyWhereOneLineIsExpected(String text) {
    assertTrue(VisibleText.hasControls(text));
    assertFalse(VisibleText.hasControlsBesideLines(text));
  }

  /** Some languages need joiners, and direction marks that affect nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "می\u200cخواهم", "שלום\u200f!", "👨\u200d👩\u200d👧"})
  void whatLanguagesNeedIsNoControl(String text) {
    assertFalse(VisibleText.hasControls(text));
    assertFalse(VisibleText.hasControlsBesideLines(text));
  }
}
