package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

  private static final int ROUNDS = 20_000;

  /** Characters that are known to break searches. */
  private static final int[] DIFFICULT =
      "aAzZ09 \t\n%_\\'\"éÉßẞİıIiςσΣǅŉﬁﬃﷺΐᾳᾼ²½Ａａ가각ー゙がｶﾞ"
          .concat("\u0301\u0307\u0323\u0345\u00a0\u2003\u3000\u1680\u2028\u0085\u001c\u200b\u00a8")
          .concat("𝐀𝒷😀")
          .codePoints()
          .toArray();

  @ParameterizedTest
  @ValueSource(strings = {"Pérez", "PÉREZ", "PEREZ", "perez", "Pe\u0301rez", "  Pe\u0301rez\t"})
  void spellingsOfOneNameAreEqual(String spelling) {
    assertEquals("perez", NormalForm.of(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "ﬁt, fit",
    "eﬃcient, efficient",
    "Ｄｅａｌｓ, deals",
    "x², x2",
    "Ⅷ, viii",
    "ǅ, dz",
    "Ångström, angstrom",
    "STRAẞE, straße",
    "Ελλάς, ελλασ",
    "ΕΛΛΆΣ, ελλασ",
    "ｶﾞ, カ",
    "が, か",
    "L'Été, l'ete",
    "50% off, 50% off",
    "A_B\\c, a_b\\c"
  })
  void compatibleFormsAreEqualAndMarksDoNotCount(String name, String normal) {
    assertEquals(normal, NormalForm.of(name));
  }

  @Test
  void lettersThatOnlyLookAlikeStayApart() {
    assertNotEquals(NormalForm.of("a"), NormalForm.of("а"), "Latin and Cyrillic a");
    assertNotEquals(NormalForm.of("straße"), NormalForm.of("strasse"));
    assertNotEquals(NormalForm.of("ab"), NormalForm.of("a b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "lt", "en"})
  void theServersLocaleHasNoSay(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertEquals("title", NormalForm.of("TITLE"));
      assertEquals("istanbul", NormalForm.of("İSTANBUL"));
      assertEquals("istanbul", NormalForm.of("I\u0307STANBUL"));
      assertEquals("ı", NormalForm.of("ı"));
      assertEquals("ij", NormalForm.of("ÌJ"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anyRunOfAnyWhiteSpaceIsOneSpace() {
    int[] spaces =
        "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2003\u2007\u200a\u2028"
            .concat("\u2029\u202f\u205f\u3000\ufeff")
            .codePoints()
            .toArray();
    for (int space : spaces) {
      String s = Character.toString(space);
      String said = "U+%04X".formatted(space);
      assertEquals("a b", NormalForm.of("a" + s + "b"), said);
      assertEquals("a b", NormalForm.of(s + " a " + s + s + " B" + s), said);
      assertEquals("", NormalForm.of(s), said);
    }
  }

  @Test
  void nothingIsLeftOfMarksAndWhiteSpaceAlone() {
    for (String text : List.of("", " ", "\u0301", " \u0301\u20dd ", "\u00a0\u3000", "\u00a8")) {
      assertEquals("", NormalForm.of(text));
    }
  }

  @Test
  void theNormalFormOfANormalFormIsItselfForEveryCodePoint() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String once = NormalForm.of(Character.toString(c));
      assertEquals(once, NormalForm.of(once), "U+%04X".formatted(c));
      String within = NormalForm.of("a" + Character.toString(c) + "b");
      assertEquals(within, NormalForm.of(within), "U+%04X between letters".formatted(c));
    }
  }

  @Test
  void theNormalFormOfANormalFormIsItselfForEveryText() {
    Random random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      String once = NormalForm.of(text(random));
      assertEquals(once, NormalForm.of(once));
    }
  }

  /** {@code startsWith}, {@code contains} and {@code endsWith} depend on this. */
  @Test
  void aPartOfANameIsFoundInItsNormalForm() {
    Random random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      String start = text(random);
      String middle = text(random);
      String end = text(random);
      String whole = NormalForm.of(start + middle + end);
      assertTrue(whole.startsWith(NormalForm.of(start)), () -> start + "|" + whole);
      assertTrue(whole.contains(NormalForm.of(middle)), () -> middle + "|" + whole);
      assertTrue(whole.endsWith(NormalForm.of(end)), () -> end + "|" + whole);
    }
  }

  /** A capital letter at the end makes any text take the slow path. */
  @Test
  void theShortWayOfPlainTextsEndsWhereTheLongWayDoes() {
    Random random = new Random(13);
    for (int i = 0; i < ROUNDS; i++) {
      String text =
          random
              .ints(1 + random.nextInt(8), -1, 0x100)
              .map(c -> c < 0x10 ? ' ' : c)
              .mapToObj(Character::toString)
              .reduce("", String::concat);
      String longWay = NormalForm.of(text + "\u00a0X");
      String expected = longWay.substring(0, longWay.length() - 1).strip();
      assertEquals(expected, NormalForm.of(text), () -> "of \"" + text + "\"");
    }
  }

  @Test
  void everyPlainCharacterIsLowerCasedAndKept() {
    IntStream.rangeClosed('!', '~')
        .forEach(
            c -> {
              int lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
              assertEquals(Character.toString(lower), NormalForm.of(Character.toString(c)));
            });
  }

  /** A well-formed text, half of it difficult characters and half any characters. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(
          random.nextBoolean()
              ? DIFFICULT[random.nextInt(DIFFICULT.length)]
              : anyCharacter(random));
    }
    return text.toString();
  }

  private static int anyCharacter(Random random) {
    int c = random.nextInt(Character.MAX_CODE_POINT + 1);
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 'a' : c;
  }
}
