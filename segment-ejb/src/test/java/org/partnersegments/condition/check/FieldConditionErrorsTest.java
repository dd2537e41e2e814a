package org.partnersegments.condition.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.partnersegments.condition.check.Drafts.assertRefused;
import static org.partnersegments.condition.check.Drafts.leaf;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.Operator;

/** An invalid field condition is rejected, and the error names the place. */
class FieldConditionErrorsTest {

  @Test
  void aFieldConditionNeedsAKnownField() {
    assertRefused(leaf(null, "isSet"), "/field required");
    for (String field : List.of("", "contractstage", "CONTRACT_STAGE", "partnerGroup ", "x")) {
      assertRefused(leaf(field, "isAnyOf", "17"), "/field unknown-field");
    }
  }

  @Test
  void aFieldConditionNeedsAKnownOperator() {
    assertRefused(leaf("partnerGroup", null, List.of("17")), "/operator required");
    for (String operator : List.of("", "ISANYOF", "is any of", "IS_ANY_OF", "isAnyOf ")) {
      assertRefused(leaf("partnerGroup", operator, "17"), "/operator unknown-operator");
    }
  }

  @Test
  void fieldAndOperatorAreBothChecked() {
    assertRefused(leaf("x", "y", "z"), "/field unknown-field", "/operator unknown-operator");
    assertRefused(
        new ConditionDraft(null, null, null, null, null, List.of("17")),
        "/field required",
        "/operator required");
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void anOperatorThatTheFieldDoesNotHaveIsRefused(Field field) {
    for (Operator operator : Operator.values()) {
      if (!field.operators().containsKey(operator)) {
        assertRefused(leaf(field.id(), operator.id(), "17"), "/operator operator-not-allowed");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"partnerGroup, isSet", "partnerGroup, isNotSet", "templateTerm, isSet"})
  void anOperatorWithoutValuesTakesNone(String field, String operator) {
    assertRefused(leaf(field, operator, "17"), "/values values-not-allowed");
    assertEquals(
        Drafts.readOne(leaf(field, operator)), Drafts.readOne(leaf(field, operator, List.of())));
  }

  @ParameterizedTest
  @CsvSource({"partnerName, is", "contractId, startsWith", "templateTerm, nameDoesNotContain"})
  void aTextOperatorTakesExactlyOneText(String field, String operator) {
    assertRefused(leaf(field, operator), "/values required");
    assertRefused(leaf(field, operator, List.of()), "/values one-value-expected");
    assertRefused(leaf(field, operator, "a", "b"), "/values one-value-expected");
    assertRefused(leaf(field, operator, "a", "a"), "/values one-value-expected");
    assertRefused(leaf(field, operator, Collections.singletonList(null)), "/values/0 required");
  }

  @ParameterizedTest
  @CsvSource({"partnerId, isNoneOf", "contractStage, isAnyOf", "partnerGroup, isAllOf"})
  void aListHasAtLeastOneValueAndNoHoles(String field, String operator) {
    assertRefused(leaf(field, operator), "/values required");
    assertRefused(leaf(field, operator, List.of()), "/values empty-list");
    assertRefused(
        leaf(field, operator, Arrays.asList(null, null)),
        "/values/0 required",
        "/values/1 required");
  }

  @Test
  void aCodeIsOneOfTheFieldsOwn() {
    assertRefused(
        leaf("prospectingStage", "isAnyOf", "NEW", "new", "NONE", "CANCELLED", "", "New"),
        "/values/1 unknown-code",
        "/values/3 unknown-code",
        "/values/4 unknown-code",
        "/values/5 unknown-code");
    assertRefused(
        leaf("contractStage", "isNoneOf", "OUTREACH", "JOINED"), "/values/0 unknown-code");
  }

  @ParameterizedTest
  @CsvSource({"partnerId, isAnyOf", "partnerName, isNoneOf"})
  void aPartnerIdIsANumber(String field, String operator) {
    assertRefused(
        leaf(field, operator, "12", "0", "012", "x", "", "12345678901234567890"),
        "/values/1 malformed-id",
        "/values/2 malformed-id",
        "/values/3 malformed-id",
        "/values/4 malformed-id",
        "/values/5 malformed-id");
  }

  @ParameterizedTest
  @CsvSource({"partnerGroup, isAllOf", "templateTerm, isNoneOf", "contractId, isAnyOf"})
  void otherIdsHaveOneTo64PlainCharacters(String field, String operator) {
    assertRefused(
        leaf(field, operator, "17", " ", "a\nb", "x".repeat(65), "\ud83d", "x".repeat(64)),
        "/values/1 malformed-id",
        "/values/2 malformed-id",
        "/values/3 malformed-id",
        "/values/4 malformed-id");
  }

  /** Every name contains the empty text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u3000",
        "\u0301",
        " \u0301 \u0327",
        "\u00a8",
        "\u200b",
        "\ufeff\u2060"
      })
  void aTextIsNotBlankInItsNormalForm(String blank) {
    assertRefused(leaf("partnerName", "doesNotContain", blank), "/values/0 blank-text");
    assertRefused(leaf("templateTerm", "nameContains", blank), "/values/0 blank-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003", "\u00a0", "\u0301"})
  void theStartOfAContractIdIsNotBlank(String blank) {
    assertRefused(leaf("contractId", "startsWith", blank), "/values/0 blank-text");
  }

  /** The length is checked before anything that costs more than the length. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0323\u0301", "\u0e48\u0e38", "ﷺ", "a", "1"})
  void aVeryLongValueIsRefusedAtOnce(String part) {
    String text = part.repeat(2_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertRefused(leaf("partnerName", "contains", text), "/values/0 too-long");
          assertRefused(leaf("templateTerm", "nameContains", text), "/values/0 too-long");
          assertRefused(leaf("contractId", "startsWith", text), "/values/0 too-long");
          assertRefused(leaf("contractId", "isAnyOf", text), "/values/0 malformed-id");
          assertRefused(leaf("partnerId", "isAnyOf", text), "/values/0 malformed-id");
        });
  }

  @ParameterizedTest
  @CsvSource({"partnerName, endsWith", "contractId, startsWith", "templateTerm, nameContains"})
  void aTextHasAtMost255CharactersThatADatabaseCanKeep(String field, String operator) {
    Drafts.readOne(leaf(field, operator, " " + "x".repeat(255) + " "));
    assertRefused(leaf(field, operator, "x".repeat(256)), "/values/0 too-long");
    assertRefused(leaf(field, operator, "a\u0000"), "/values/0 malformed-text");
    assertRefused(leaf(field, operator, "S\ude00"), "/values/0 malformed-text");
  }
}
