package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "9", "10", "2552842", "9999999999999999999"})
  void aPartnerIdHasOneTo19DigitsWithoutALeadingZero(String id) {
    assertTrue(Identifiers.isPartnerId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "01",
        "-1",
        "+1",
        " 1",
        "1 ",
        "1\n",
        "1.0",
        "1e3",
        "1,000",
        "12a",
        "٣",
        "１",
        "10000000000000000000"
      })
  void anythingElseIsNoPartnerId(String text) {
    assertFalse(Identifiers.isPartnerId(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S-7777777", "P-25070000", "0", "a b", "été", "%_\\'\"", "😀", "null"})
  void anyTrimmedTextMayBeAnId(String id) {
    assertTrue(Identifiers.isId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " a", "a ", "a\t", "a\nb", "a\u0000b", "a\u0085b", "\ud83d", "a\ude00"})
  void emptyUntrimmedOrUnstorableTextsAreNoIds(String text) {
    assertFalse(Identifiers.isId(text));
  }

  @Test
  void anIdHasAtMost64Characters() {
    assertEquals(64, Identifiers.MAX_LENGTH);
    assertTrue(Identifiers.isId("x".repeat(64)));
    assertFalse(Identifiers.isId("x".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0S-1\ufeff", "\u200bS-1\u2060", "\tS-1 ", "\u001fS-1\u0085"})
  void spaceAroundAnIdIsNoneOfIt(String typed) {
    assertFalse(Identifiers.isId(typed));
    assertEquals("S-1", Identifiers.trimmed(typed));
  }

  @Test
  void aDatabaseKeepsEveryCharacterButNulAndHalvesOfPairs() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean half = c >= 0xd800 && c <= 0xdfff;
      assertEquals(
          c != 0 && !half,
          Identifiers.isStorable("a" + Character.toString(c) + "b"),
          "U+%04X".formatted(c));
    }
    assertTrue(Identifiers.isStorable(""));
    assertFalse(Identifiers.isStorable("\ude00\ud83d"), "a pair the wrong way round");
  }
}
