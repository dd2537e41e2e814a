package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

  private static final int ROUNDS = 20_000;

  static List<Arguments> forms() {
    return TextCases.pairs("normalForm");
  }

  static List<Arguments> keys() {
    return TextCases.pairs("nameKey");
  }

  /** Characters that are known to break searches. */
  private static final int[] DIFFICULT =
      "aAzZ09 \t\n%_\\'\"éÉßẞİıIiςσΣǅŉﬁﬃﷺΐᾳᾼ²½Ａａ가각ー゙がｶﾞハ각กำไม้क्ष\u0958ে\u09be"
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
    "ｶﾞ, ガ",
    "が, が",
    "L'Été, l'ete",
    "50% off, 50% off",
    "A_B\\c, a_b\\c"
  })
  void compatibleFormsAreEqualAndAccentsDoNotCount(String name, String normal) {
    assertEquals(normal, NormalForm.of(name));
  }

  @Test
  void marksThatMakeAnotherLetterStay() {
    assertNotEquals(NormalForm.of("ハハ"), NormalForm.of("パパ"), "mother and dad");
    assertNotEquals(NormalForm.of("パパ"), NormalForm.of("ババ"));
    assertFalse(NormalForm.of("각").startsWith(NormalForm.of("가")));
    assertNotEquals(NormalForm.of("ไม้"), NormalForm.of("ไม"), "wood and not");
    assertNotEquals(NormalForm.of("क\u094dष"), NormalForm.of("कष"), "with and without virama");
    assertNotEquals(NormalForm.of("ខ្មែរ"), NormalForm.of("ខមរ"));
    assertEquals(NormalForm.of("שָׁלוֹם"), NormalForm.of("שלום"));
    assertEquals(NormalForm.of("مُحَمَّد"), NormalForm.of("محمد"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theNormalFormIsThatOfTheScreen(String name, String normal) {
    assertEquals(normal, NormalForm.of(name));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theKeyOfANameIsThatOfTheScreen(String name, String key) {
    assertEquals(key, NormalForm.withAccents(name));
  }

  @Test
  void namesThatLookAlikeHaveOneKey() {
    for (String name :
        List.of(
            "Café Sale",
            "CAFE\u0301 sale",
            "Café\u00a0Sale",
            " Café \u200bSale\ufeff",
            "Ｃafé Sale")) {
      assertEquals("café sale", NormalForm.withAccents(name), name);
    }
    assertEquals("cafe sale", NormalForm.withAccents("Cafe Sale"));
  }

  /** The JDK takes quadratic time for a run of marks, so a long text must not get there. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0323\u0301", "\u0e48\u0e38", "ﷺ", "A"})
  void aLongTextHasNoNormalForm(String part) {
    String text = part.repeat(2_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThrows(IllegalArgumentException.class, () -> NormalForm.of(text));
          assertThrows(IllegalArgumentException.class, () -> NormalForm.withAccents(text));
        });
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
            .concat("\u2029\u202f\u205f\u3000\ufeff\u200b\u2060")
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
  void nothingIsLeftOfAccentsAndWhiteSpaceAlone() {
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
      String key = NormalForm.withAccents("a" + Character.toString(c) + "b");
      assertEquals(key, NormalForm.withAccents(key), "the key of U+%04X".formatted(c));
      assertEquals(
          within, NormalForm.of(key), "names with one key have one form: U+%04X".formatted(c));
    }
  }

  @Test
  void theNormalFormOfANormalFormIsItselfForEveryText() {
    Random random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random);
      String once = NormalForm.of(text);
      assertEquals(once, NormalForm.of(once));
      String key = NormalForm.withAccents(text);
      assertEquals(key, NormalForm.withAccents(key));
      assertEquals(once, NormalForm.of(key));
    }
  }

  /**
   * {@code startsWith}, {@code contains} and {@code endsWith} depend on this. A part ends between
   * two letters: of a letter and its mark, or of the parts of a Hangul syllable, NFC makes one.
   */
  @Test
  void aPartOfANameIsFoundInItsNormalForm() {
    Random random = new Random(11);
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String start = text(random);
      String middle = text(random);
      String end = text(random);
      if (continues(middle + end) || continues(end)) {
        continue;
      }
      found++;
      String whole = NormalForm.of(start + middle + end);
      assertTrue(whole.startsWith(NormalForm.of(start)), () -> start + "|" + whole);
      assertTrue(whole.contains(NormalForm.of(middle)), () -> middle + "|" + whole);
      assertTrue(whole.endsWith(NormalForm.of(end)), () -> end + "|" + whole);
    }
    assertTrue(found > ROUNDS / 2, "most parts end between letters: " + found);
  }

  /** Whether the text begins with a mark that stays, or within a syllable of Hangul. */
  private static boolean continues(String text) {
    int[] letters =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .codePoints()
            .filter(c -> !NormalForm.of("a" + Character.toString(c)).equals("a") || c == ' ')
            .toArray();
    return letters.length > 0
        && (Character.toString(letters[0]).matches("\\p{M}")
            || (letters[0] >= 0x1160 && letters[0] <= 0x11ff));
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
