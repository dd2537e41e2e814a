package org.partnersegments.condition.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.condition.check.Drafts.errors;
import static org.partnersegments.condition.check.Drafts.group;
import static org.partnersegments.condition.check.Drafts.leaf;
import static org.partnersegments.condition.check.Drafts.read;
import static org.partnersegments.condition.check.Drafts.readOne;
import static org.partnersegments.condition.check.Drafts.sameContract;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueKind;
import org.partnersegments.vocabulary.Fault;

class ConditionReaderTest {

  private static final ConditionDraft JOINED = leaf("contractStage", "isAnyOf", "JOINED");

  @Test
  void aTreeIsReadAsItStands() {
    Group expected =
        new Group(
            Match.ALL,
            false,
            List.of(
                new FieldCondition(
                    Field.PROSPECTING_STAGE, Operator.IS_NONE_OF, List.of("NEW", "NONE")),
                new Group(
                    Match.NONE,
                    false,
                    List.of(new FieldCondition(Field.PARTNER_GROUP, Operator.IS_SET, List.of()))),
                new Group(
                    Match.ANY,
                    true,
                    List.of(
                        new FieldCondition(
                            Field.CONTRACT_STAGE, Operator.IS_ANY_OF, List.of("JOINED")),
                        new FieldCondition(
                            Field.TEMPLATE_TERM, Operator.IS_ANY_OF, List.of("42", "42"))))));
    assertEquals(
        expected,
        read(
            group(
                "all",
                leaf("prospectingStage", "isNoneOf", "NEW", "NONE"),
                group("none", leaf("partnerGroup", "isSet")),
                sameContract("any", JOINED, leaf("templateTerm", "isAnyOf", "42", "42")))));
  }

  @Test
  void theRootMayBeASameContractGroup() {
    assertTrue(read(sameContract("all", JOINED)).onSameContract());
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyOperatorOfTheCatalogueIsRead(Field field) {
    field
        .operators()
        .forEach(
            (operator, kind) -> {
              List<String> values = kind.map(k -> List.of(exampleOf(field, k))).orElse(List.of());
              ConditionDraft draft =
                  kind.isPresent()
                      ? leaf(field.id(), operator.id(), exampleOf(field, kind.get()))
                      : leaf(field.id(), operator.id());
              assertEquals(new FieldCondition(field, operator, values), readOne(draft));
            });
  }

  private static String exampleOf(Field field, ValueKind kind) {
    return switch (kind) {
      case CODE -> field.codes().get(1).code();
      case PARTNER, PARTNER_ID -> "2552842";
      case PARTNER_GROUP, TEMPLATE_TERM, CONTRACT_ID -> "S-7777777";
      case TEXT, EXACT_TEXT -> "O'Brien 50%_\\";
    };
  }

  @Test
  void valuesAreTrimmedAndOtherwiseKept() {
    assertEquals(List.of("S-1", "s-1", "a b"), valuesOf("contractId", " S-1\t", "s-1", "\na b "));
    assertEquals(List.of("12"), valuesOf("partnerId", " 12\r\n"));
    assertEquals(List.of("JOINED"), valuesOf("contractStage", " JOINED "));
    assertEquals(
        new FieldCondition(Field.PARTNER_NAME, Operator.CONTAINS, List.of("PÉREZ  Co")),
        readOne(leaf("partnerName", "contains", "  PÉREZ  Co ")));
  }

  private static List<String> valuesOf(String field, String first, String... more) {
    return ((FieldCondition) readOne(leaf(field, "isAnyOf", first, more))).values().written();
  }

  @Test
  void sixteenLevelsAreReadAndSeventeenAreNot() {
    read(levels(16));
    assertEquals(List.of("/conditions/0".repeat(16) + " too-deep"), errors(levels(17)));
    assertEquals(
        List.of("/conditions/0".repeat(16) + " too-deep"),
        errors(levels(100_000)),
        "nothing is read below, so no depth exhausts the stack");
  }

  /** A root with nested groups and a field condition at the bottom. */
  private static ConditionDraft levels(int levels) {
    ConditionDraft draft = JOINED;
    for (int i = 1; i < levels; i++) {
      draft = group("any", draft);
    }
    return draft;
  }

  @Test
  void fiveHundredNodesAreReadAndOneMoreIsNot() {
    assertEquals(499, read(group("any", copies(499, JOINED))).conditions().size());
    assertEquals(
        List.of("/conditions/499 too-many-nodes"), errors(group("any", copies(500, JOINED))));
    assertEquals(
        List.of("/conditions/499 too-many-nodes"), errors(group("any", copies(5000, JOINED))));
  }

  @Test
  void nodesAreCountedOverTheWholeTree() {
    ConditionDraft hundred = group("all", copies(99, JOINED));
    read(group("any", hundred, hundred, hundred, hundred, group("all", copies(98, JOINED))));
    assertEquals(
        List.of("/conditions/4/conditions/98 too-many-nodes"),
        errors(group("any", hundred, hundred, hundred, hundred, hundred, hundred)));
  }

  @Test
  void aHundredThousandValuesAreReadAndOneMoreIsNot() {
    List<String> values = Collections.nCopies(100_000, "1");
    assertEquals(
        new FieldCondition(Field.PARTNER_ID, Operator.IS_ANY_OF, values),
        readOne(leaf("partnerId", "isAnyOf", values)));
    Drafts.assertRefused(
        leaf("partnerId", "isAnyOf", Collections.nCopies(100_001, "1")), "/values too-many-values");
  }

  @Test
  void allErrorsOfATreeAreToldInItsOrder() {
    assertEquals(
        List.of(
            "/match unknown-match",
            "/conditions/0/field unknown-field",
            "/conditions/1/conditions/0/operator operator-not-allowed",
            "/conditions/1/conditions/1/values/1 malformed-id",
            "/conditions/2 required",
            "/conditions/3/on unknown-on",
            "/conditions/3/conditions empty-group",
            "/conditions/4/values empty-list"),
        errors(
            group(
                "some",
                leaf("x", "isSet"),
                group(
                    "any",
                    leaf("contractStage", "isSet"),
                    leaf("partnerId", "isAnyOf", "1", "x", "2")),
                null,
                new ConditionDraft("all", "x", List.of(), null, null, null),
                leaf("contractStage", "isAnyOf", List.of()),
                JOINED)));
  }

  @Test
  void theFirstHundredErrorsAreTold() {
    List<String> bad = Collections.nCopies(1_000, "x");
    List<String> errors = errors(group("all", leaf("partnerId", "isAnyOf", bad)));
    assertEquals(
        IntStream.range(0, 100)
            .mapToObj(i -> "/conditions/0/values/" + i + " malformed-id")
            .toList(),
        errors);
  }

  /** Errors beyond the reported ones still reject the condition. */
  @Test
  void afterTheHundredthErrorATreeIsStillRefused() {
    ConditionDraft hundred = leaf("partnerId", "isAnyOf", Collections.nCopies(100, "x"));
    for (ConditionDraft another :
        List.of(
            leaf("partnerId", "isAnyOf", "x"),
            leaf("partnerId", "isAnyOf"),
            leaf("partnerName", "is", "a", "b"),
            leaf("partnerGroup", "isSet", "17"),
            leaf("x", "y"),
            group("all"))) {
      assertEquals(100, errors(group("all", hundred, another)).size());
    }
  }

  @Test
  void anErrorIsASentenceThatShowsWhatCameIn() {
    String long1 = "x".repeat(1_000_000);
    for (ConditionDraft draft :
        List.of(leaf(long1, "isSet"), group(long1, JOINED), leaf("partnerId", "isAnyOf", long1))) {
      InvalidConditionException refused =
          assertThrows(
              InvalidConditionException.class, () -> ConditionReader.read(group("all", draft)));
      for (Fault error : refused.errors()) {
        assertTrue(error.detail().endsWith("."), error.detail());
        assertTrue(error.detail().length() < 500, "cut");
        assertTrue(error.detail().contains("\"xxx"), error.detail());
      }
    }
  }

  @Test
  void anErrorSaysWhatWouldBeRight() {
    assertDetail(
        leaf("templateTerm", "contains", "x"),
        "Partner Template Term has no operator \"contains\". Use isAnyOf, isNoneOf,"
            + " nameContains, nameDoesNotContain, isSet or isNotSet.");
    assertDetail(
        leaf("contractId", "is any of", "1"),
        "Unknown operator \"is any of\". Use isAnyOf, isNoneOf or startsWith.");
    assertDetail(
        leaf("x", "isSet"),
        "Unknown field \"x\". Use contractStage, contractId, templateTerm, partnerGroup,"
            + " prospectingStage, partnerName or partnerId.");
    assertDetail(
        leaf("prospectingStage", "isAnyOf", "JOINED", "Ready"),
        "\"Ready\" is not a Prospecting Stage. Use NONE, NEW, OUTREACH, NEGOTIATING,"
            + " REJECTED_BY_PARTNER, REJECTED_BY_YOU, JOINED, EXPIRED or SUSPENDED.");
    assertDetail(
        leaf("partnerId", "isAnyOf", "x".repeat(81)),
        "\""
            + "x".repeat(80)
            + "…\" is not a partner ID. A partner ID has at most 19 digits and no leading zero.");
    assertDetail(
        leaf("partnerId", "isAnyOf", "x".repeat(80)),
        "\""
            + "x".repeat(80)
            + "\" is not a partner ID. A partner ID has at most 19 digits and no leading zero.");
    assertDetail(
        leaf("partnerName", "is", "a", "b"), "The operator is takes exactly one text, not 2.");
    assertDetail(leaf("partnerName", "is"), "The operator is takes one text.");
    assertDetail(leaf("partnerId", "isAnyOf"), "The operator isAnyOf takes a list of values.");
  }

  private static void assertDetail(ConditionDraft draft, String detail) {
    assertEquals(
        List.of(detail),
        assertThrows(
                InvalidConditionException.class, () -> ConditionReader.read(group("all", draft)))
            .errors()
            .stream()
            .map(Fault::detail)
            .toList());
  }

  private static ConditionDraft[] copies(int count, ConditionDraft draft) {
    return Stream.generate(() -> draft).limit(count).toArray(ConditionDraft[]::new);
  }
}
