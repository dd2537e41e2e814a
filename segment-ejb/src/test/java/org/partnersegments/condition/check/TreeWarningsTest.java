package org.partnersegments.condition.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.condition.check.Drafts.group;
import static org.partnersegments.condition.check.Drafts.leaf;
import static org.partnersegments.condition.check.Drafts.read;
import static org.partnersegments.condition.check.Drafts.sameContract;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.TinyConditions;
import org.partnersegments.condition.TinyWorld;

class TreeWarningsTest {

  private static final ConditionDraft JOINED = leaf("contractStage", "isAnyOf", "JOINED");
  private static final ConditionDraft EXPIRED = leaf("contractStage", "isAnyOf", "EXPIRED");
  private static final ConditionDraft NO_CONTRACT = leaf("contractStage", "isAnyOf", "NONE");
  private static final TinyWorld WORLD = new TinyWorld();

  @Test
  void aDuplicateIsFoundWhateverTheOrderOfValues() {
    assertWarnings(
        group(
            "any",
            leaf("partnerGroup", "isAllOf", "1", "2"),
            JOINED,
            leaf("partnerGroup", "isAllOf", "2", "1", "2"),
            leaf("partnerGroup", "isAllOf", "1")),
        "/conditions/2 duplicate-condition");
  }

  @Test
  void aDuplicateIsFoundWhateverTheOrderOfConditions() {
    assertWarnings(
        group("all", group("any", JOINED, EXPIRED), group("any", EXPIRED, JOINED)),
        "/conditions/1 duplicate-condition");
    assertWarnings(
        group("all", group("any", JOINED, EXPIRED), group("any", EXPIRED, JOINED, EXPIRED)),
        "/conditions/1 duplicate-condition",
        "/conditions/1/conditions/2 duplicate-condition");
    assertWarnings(group("all", group("any", JOINED, EXPIRED), group("none", JOINED, EXPIRED)));
    assertWarnings(group("all", group("any", JOINED), sameContract("any", JOINED)));
  }

  @Test
  void textsAreDuplicatesByTheirNormalForm() {
    assertWarnings(
        group("any", leaf("partnerName", "is", "Pérez"), leaf("partnerName", "is", "PEREZ")),
        "/conditions/1 duplicate-condition");
    assertWarnings(
        group(
            "any", leaf("contractId", "startsWith", "S-"), leaf("contractId", "startsWith", "s-")));
  }

  @Test
  void aDuplicateNamesTheFirstOfItsKind() {
    List<Warning> warnings =
        TreeWarnings.of(read(group("any", EXPIRED, JOINED, EXPIRED, JOINED, JOINED)));
    assertEquals(
        List.of(
            "This repeats condition 1 of this group.",
            "This repeats condition 2 of this group.",
            "This repeats condition 2 of this group."),
        warnings.stream().map(Warning::detail).toList());
  }

  @Test
  void aContradictionNamesTheConditionThatItExcludes() {
    Warning warning =
        TreeWarnings.of(read(group("all", JOINED, NO_CONTRACT, leaf("partnerId", "isAnyOf", "1"))))
            .get(0);
    assertEquals(
        new Warning(
            "/conditions/1",
            Warning.Code.CONTRADICTION,
            "No partner matches both this and condition 1 of this group."),
        warning);
  }

  @Test
  void conditionsThatNoPartnerSatisfiesTogetherContradict() {
    assertContradiction(
        leaf("prospectingStage", "isAnyOf", "NEW"), leaf("prospectingStage", "isAnyOf", "NONE"));
    assertContradiction(leaf("partnerId", "isAnyOf", "1", "2"), leaf("partnerId", "isAnyOf", "3"));
    assertContradiction(leaf("partnerName", "isAnyOf", "1"), leaf("partnerName", "isAnyOf", "2"));
    assertContradiction(leaf("partnerName", "is", "a"), leaf("partnerName", "is", "b"));
    assertContradiction(
        leaf("partnerName", "startsWith", "ACME"), leaf("partnerName", "doesNotContain", "cm"));
    assertContradiction(
        leaf("partnerGroup", "isAllOf", "1", "2"), leaf("partnerGroup", "isNoneOf", "2"));
    assertContradiction(leaf("partnerGroup", "isAllOf", "1"), leaf("partnerGroup", "isNotSet"));
    assertContradiction(
        leaf("templateTerm", "nameContains", "a"), leaf("templateTerm", "isNotSet"));
    assertContradiction(
        leaf("templateTerm", "nameContains", "abc"),
        leaf("templateTerm", "nameDoesNotContain", "b"));
    assertContradiction(JOINED, leaf("contractStage", "isNoneOf", "EXPIRED", "JOINED"));
    assertContradiction(JOINED, NO_CONTRACT);
    assertContradiction(NO_CONTRACT, leaf("contractId", "startsWith", "S"));
    assertContradiction(NO_CONTRACT, leaf("templateTerm", "isSet"));
  }

  private static void assertContradiction(ConditionDraft a, ConditionDraft b) {
    assertWarnings(group("all", a, b), "/conditions/1 contradiction");
    assertWarnings(group("all", b, a), "/conditions/1 contradiction");
    assertWarnings(group("any", a, b));
    assertWarnings(group("none", a, b));
  }

  @Test
  void oneContractHasOneStageOneTermAndOneIdAndAPartnerMayHaveMany() {
    ConditionDraft[][] pairs = {
      {JOINED, EXPIRED},
      {leaf("templateTerm", "isAnyOf", "1"), leaf("templateTerm", "isAnyOf", "2")},
      {leaf("contractId", "isAnyOf", "1"), leaf("contractId", "isAnyOf", "2")}
    };
    for (ConditionDraft[] pair : pairs) {
      assertWarnings(group("all", pair));
      assertWarnings(sameContract("all", pair), "/conditions/1 contradiction");
      assertWarnings(
          sameContract("any", group("all", pair)), "/conditions/0/conditions/1 contradiction");
      assertWarnings(group("all", sameContract("all", pair[0]), sameContract("all", pair[1])));
    }
  }

  @Test
  void aConditionContradictsItsComplement() {
    for (FieldCondition positive : TinyConditions.all()) {
      for (Operator operator : positive.field().operators().keySet()) {
        if (operator.isNegative() && operator.positive() == positive.operator()) {
          FieldCondition negative =
              new FieldCondition(positive.field(), operator, positive.values());
          assertEquals(
              List.of(Warning.Code.CONTRADICTION), codes(Match.ALL, false, positive, negative));
          assertEquals(
              List.of(Warning.Code.CONTRADICTION), codes(Match.ALL, false, negative, positive));
        }
      }
    }
  }

  @Test
  void conditionsThatContradictSelectNoPartnerTogether() {
    assertNoFalseAlarm(TinyConditions.all(), false, WORLD::partners);
  }

  @Test
  void conditionsThatContradictOnOneContractSelectNoContractTogether() {
    assertNoFalseAlarm(TinyConditions.ofContracts(), true, WORLD::contracts);
  }

  private static void assertNoFalseAlarm(
      List<FieldCondition> conditions, boolean onSameContract, Function<Condition, BitSet> world) {
    Map<Condition, BitSet> selected = new HashMap<>();
    conditions.forEach(condition -> selected.put(condition, world.apply(condition)));
    int contradictions = 0;
    for (FieldCondition a : conditions) {
      for (FieldCondition b : conditions) {
        List<Warning.Code> codes = codes(Match.ALL, onSameContract, a, b);
        if (codes.contains(Warning.Code.CONTRADICTION)) {
          contradictions++;
          assertFalse(
              selected
                  .getOrDefault(a, new BitSet())
                  .intersects(selected.getOrDefault(b, new BitSet())),
              () -> a + " and " + b);
        }
        assertEquals(
            codes,
            codes(Match.ALL, onSameContract, b, a),
            () -> "in the other order: " + a + " and " + b);
        assertFalse(
            codes(Match.ANY, onSameContract, a, b).contains(Warning.Code.CONTRADICTION),
            "only all of them contradict");
      }
    }
    assertTrue(contradictions > conditions.size(), "contradictions: " + contradictions);
  }

  @Test
  void duplicatesSelectTheSamePartners() {
    Random random = new Random(5);
    List<FieldCondition> all = TinyConditions.all();
    int duplicates = 0;
    for (int i = 0; i < 5_000; i++) {
      List<FieldCondition> few = random.ints(2, 0, all.size()).mapToObj(all::get).toList();
      Group a = TinyConditions.group(random, few, 2);
      Group b = TinyConditions.group(random, few, 2);
      boolean warned =
          TreeWarnings.of(new Group(Match.ANY, false, List.of(a, b))).stream()
              .anyMatch(warning -> warning.pointer().equals("/conditions/1"));
      if (warned) {
        duplicates++;
        assertEquals(WORLD.partners(a), WORLD.partners(b), () -> a + " and " + b);
      }
    }
    assertTrue(duplicates > 100, "duplicates: " + duplicates);
  }

  /**
   * As large as a request may be, with lists that share no value. A search of each list for each
   * value would take hours.
   */
  @Test
  void theLargestTreesAreLookedThroughInTime() {
    Stream.of("contractId", "partnerGroup", "partnerId")
        .forEach(
            field -> {
              Group tree =
                  read(
                      group(
                          "all",
                          IntStream.range(0, 499)
                              .mapToObj(i -> leaf(field, "isAnyOf", manyValues(i)))
                              .toArray(ConditionDraft[]::new)));
              assertTimeout(Duration.ofSeconds(30), () -> TreeWarnings.of(tree), field);
            });
  }

  private static List<String> manyValues(int list) {
    return IntStream.range(0, 2_000).mapToObj(i -> "" + ((list + 1) * 10_000 + i)).toList();
  }

  private static List<Warning.Code> codes(
      Match match, boolean onSameContract, Condition a, Condition b) {
    return TreeWarnings.of(new Group(match, onSameContract, List.of(a, b))).stream()
        .map(Warning::code)
        .toList();
  }

  private static void assertWarnings(ConditionDraft draft, String... warnings) {
    assertEquals(
        List.of(warnings),
        TreeWarnings.of(read(draft)).stream()
            .map(warning -> warning.pointer() + " " + warning.code().id())
            .toList());
  }
}
