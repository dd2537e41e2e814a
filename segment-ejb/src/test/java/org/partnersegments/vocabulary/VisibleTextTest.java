package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  private static final String ENGLAND =
      "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f";
  private static final String SCOTLAND =
      "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f";
  private static final String WALES =
      "🏴\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f";

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

  /** Java knows no emoji that are younger than itself, and no private characters. */
  @ParameterizedTest
  @ValueSource(ints = {0x1FAE8, 0x1FADC, 0xE000, 0x1F6D8})
  void whatJavaDoesNotKnowIsSeen(int character) {
    assertFalse(VisibleText.isBlank(Character.toString(character)));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x7, 0x1B, 0x7F, 0x85, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0x206A, 0x206F, 0xFFF9,
        0xE0001, 0xE0020, 0xE0041, 0xE007F, 0xD83D, 0xDE00
      })
  void whatDistortsATextIsFoundWhereverItStands(int character) {
    String distorting = Character.toString(character);
    String name = "U+%04X".formatted(character);
    for (String text :
        List.of(distorting, distorting + "abc", "a" + distorting + "c", "abc" + distorting)) {
      assertTrue(VisibleText.faultOfLine(text).orElseThrow().contains(name), name);
      assertTrue(VisibleText.faultOfLines(text).orElseThrow().contains(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb"})
  void linesAreFaultsOnlyWhereOneLineIsExpected(String text) {
    assertTrue(VisibleText.faultOfLine(text).isPresent());
    assertEquals(Optional.empty(), VisibleText.faultOfLines(text));
  }

  /** Some languages need joiners, and direction marks that affect nothing else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "می\u200cخواهم",
        "שלום\u200f!",
        "क्\u200dष",
        "ကမ္ဘာ\u200bမြေ",
        "葛\udb40\udd00"
      })
  void whatLanguagesNeedIsNoFault(String text) {
    assertEquals(Optional.empty(), VisibleText.faultOfLine(text));
    assertEquals(Optional.empty(), VisibleText.faultOfLines(text));
  }

  /**
   * Emoji are made with joiners, variation selectors, skin tones, letters for flags, and keycaps.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "👨\u200d👩\u200d👧",
        "❤\ufe0f",
        "🏳\ufe0f\u200d🌈",
        "👍🏽",
        "🇩🇪",
        "1\ufe0f\u20e3",
        ENGLAND,
        "a " + SCOTLAND + WALES + " z"
      })
  void emojiAreNoFault(String text) {
    assertEquals(Optional.empty(), VisibleText.faultOfLine(text));
    assertEquals(Optional.empty(), VisibleText.faultOfLines(text));
    assertFalse(VisibleText.isBlank(text));
  }

  /** Tags say something to programs that people do not see. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ENGLAND + "\udb40\udc41",
        "\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
        "🏴\udb40\udc75\udb40\udc73\udb40\udc74\udb40\udc78\udb40\udc7f",
        "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67",
        "🏳\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f"
      })
  void otherTagsAreFaults(String text) {
    assertTrue(VisibleText.faultOfLine(text).isPresent());
    assertTrue(VisibleText.faultOfLines(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0323\u0301", " ", "a", "🏴"})
  void aLongTextCostsNoMoreThanItsLength(String part) {
    String text = part.repeat(2_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          VisibleText.isBlank(text);
          assertEquals(Optional.empty(), VisibleText.faultOfLine(text));
          assertEquals(Optional.empty(), VisibleText.faultOfLines(text));
        });
  }
}
