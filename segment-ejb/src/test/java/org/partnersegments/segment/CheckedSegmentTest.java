package org.partnersegments.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.condition.check.ConditionDraft;

class CheckedSegmentTest {

  private static final ConditionDraft CONDITION = group(leaf("contractStage", "isAnyOf", "JOINED"));

  private static ConditionDraft group(ConditionDraft... conditions) {
    return new ConditionDraft("all", null, List.of(conditions), null, null, null);
  }

  private static ConditionDraft leaf(String field, String operator, String... values) {
    return new ConditionDraft(null, null, null, field, operator, List.of(values));
  }

  private static CheckedSegment read(@Nullable String name, @Nullable String description) {
    return CheckedSegment.of(new SegmentDraft(name, description, CONDITION));
  }

  /** The pointer and code of each error. */
  private static List<String> errors(@Nullable String name, @Nullable String description) {
    return assertThrows(InvalidSegmentException.class, () -> read(name, description))
        .errors()
        .stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  @Test
  void spaceAroundNameAndDescriptionIsNoneOfThem() {
    CheckedSegment segment = read("\ufeff A\u200bB\u00a0\u2060", "\u200b\n a\n b\u00a0");
    assertEquals("A\u200bB", segment.name());
    assertEquals("a\n b", segment.description());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\u200d", "\u0301", "\u2800\u3164", "\ud800"})
  void aNameHasAVisibleCharacter(String name) {
    assertTrue(errors(name, null).contains("/name required"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x7, 0xA, 0x85, 0x202A, 0x202E, 0x2066, 0x2069, 0x206F, 0xFFFB, 0xE0001, 0xE0041
      })
  void whatDistortsIsRefusedInside(int character) {
    String text = "a" + Character.toString(character) + "b";
    assertEquals(List.of("/name malformed-text"), errors(text, null));
    if (character != 0xA) {
      assertEquals(List.of("/description malformed-text"), errors("A", text));
    }
  }

  /** The length is checked before anything that costs more than the length. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0323\u0301", "\u0e48\u0e38", "ﷺ", "a", "\u202A", "\u0000"})
  void aVeryLongTextIsRefusedAtOnce(String part) {
    String text = "x" + part.repeat(2_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(List.of("/name too-long", "/description too-long"), errors(text, text)));
  }

  @Test
  void aNameAndItsFormsFitTheirColumns() {
    assertEquals(120, read("é".repeat(120), null).name().length());
    assertEquals(List.of("/name too-long"), errors("é".repeat(121), null));
    assertEquals(List.of("/name too-long"), errors("ﷺ".repeat(40), null));
    // Each becomes three characters in the key, and one in the normal form.
    assertEquals(List.of("/name too-long"), errors("ﷺ".repeat(30) + "\ufb2c".repeat(60), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CAFÉ SALE",
        "Cafe\u0301 Sale",
        "Café\u00a0Sale",
        "Café\u200bSale",
        "Café \u2003 Sale",
        "\u2060Café Sale\ufeff",
        "Ｃａｆé Sale"
      })
  void namesThatLookAlikeHaveOneKey(String name) {
    assertEquals(Segment.nameKey("Café Sale"), Segment.nameKey(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cafe Sale", "CaféSale", "Café-Sale", "Саfé Sale"})
  void namesThatLookDifferentHaveDifferentKeys(String name) {
    assertNotEquals(Segment.nameKey("Café Sale"), Segment.nameKey(name));
  }
}
