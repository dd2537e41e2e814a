package org.partnersegments.evaluation.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.condition.Field.CONTRACT_ID;
import static org.partnersegments.condition.Field.PARTNER_GROUP;
import static org.partnersegments.condition.Field.PARTNER_ID;
import static org.partnersegments.condition.Field.PARTNER_NAME;
import static org.partnersegments.condition.Field.TEMPLATE_TERM;
import static org.partnersegments.condition.Operator.CONTAINS;
import static org.partnersegments.condition.Operator.ENDS_WITH;
import static org.partnersegments.condition.Operator.IS;
import static org.partnersegments.condition.Operator.IS_ANY_OF;
import static org.partnersegments.condition.Operator.IS_NONE_OF;
import static org.partnersegments.condition.Operator.NAME_CONTAINS;
import static org.partnersegments.condition.Operator.STARTS_WITH;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.TinyConditions;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.NormalForm;

class CompiledConditionTest {

  private static final PartnerFacts NOBODY =
      new PartnerFacts("7", "nobody", null, Set.of(), List.of());

  private static BitSet selected(Condition condition) {
    CompiledCondition compiled = CompiledCondition.of(condition);
    BitSet selected = new BitSet();
    for (int i = 0; i < TinyFacts.PARTNERS.size(); i++) {
      selected.set(i, compiled.holds(TinyFacts.PARTNERS.get(i)));
    }
    return selected;
  }

  private static void assertMeaning(Condition condition) {
    assertEquals(TinyFacts.WORLD.partners(condition), selected(condition), condition::toString);
  }

  private static Group group(Match match, boolean onSameContract, Condition... conditions) {
    return new Group(match, onSameContract, List.of(conditions));
  }

  @Test
  void everyOperatorOfEveryFieldMeansWhatItMeansInTheTinyWorld() {
    TinyConditions.all().forEach(CompiledConditionTest::assertMeaning);
  }

  @Test
  void everyOperatorOfAContractMeansTheSameInASameContractGroup() {
    TinyConditions.ofContracts()
        .forEach(
            leaf ->
                Stream.of(Match.values())
                    .forEach(match -> assertMeaning(group(match, true, leaf))));
  }

  @Test
  void treesMeanWhatTheyMeanInTheTinyWorld() {
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      assertMeaning(TinyConditions.tree(random, 4));
    }
  }

  @Test
  void aNegativeOperatorIsTheComplementOfItsPositive() {
    for (FieldCondition leaf : TinyConditions.all()) {
      if (leaf.operator().isNegative()) {
        FieldCondition positive =
            new FieldCondition(leaf.field(), leaf.operator().positive(), leaf.values());
        BitSet both = selected(leaf);
        assertFalse(both.intersects(selected(positive)), leaf::toString);
        both.or(selected(positive));
        assertEquals(TinyFacts.PARTNERS.size(), both.cardinality(), leaf::toString);
      }
    }
  }

  @Test
  void withoutContractsNoSameContractGroupHolds() {
    for (FieldCondition leaf : TinyConditions.ofContracts()) {
      for (Match match : Match.values()) {
        assertFalse(
            CompiledCondition.of(group(match, true, leaf)).holds(NOBODY), () -> match + " " + leaf);
      }
    }
  }

  private static PartnerFacts named(String name) {
    return new PartnerFacts("1", NormalForm.of(name), null, Set.of(), List.of());
  }

  private static boolean isFound(String name, Operator operator, String text) {
    return CompiledCondition.of(new FieldCondition(PARTNER_NAME, operator, List.of(text)))
        .holds(named(name));
  }

  @Test
  void namesAreComparedInTheirNormalForm() {
    assertTrue(isFound("Pérez", CONTAINS, "perez"));
    assertTrue(isFound("PEREZ", IS, "pe\u0301rez"));
    assertTrue(isFound("ﬁnance", STARTS_WITH, " FIN"));
    assertTrue(isFound("Οδός", ENDS_WITH, "ΔΟΣ"));
    assertTrue(isFound("a\u00a0b", IS, " a   b "));
    assertFalse(isFound("AXB", CONTAINS, "A_B"));
    assertFalse(isFound("50 off", CONTAINS, "50%"));
    assertFalse(isFound("ızmır", IS, "izmir"));
  }

  @Test
  void idsAreExactCaseIncluded() {
    PartnerFacts partner =
        new PartnerFacts(
            "1",
            "p",
            null,
            Set.of("a"),
            List.of(new ContractFacts("S-1", ContractStage.JOINED, "t", "term")));
    assertHolds(partner, PARTNER_GROUP, IS_ANY_OF, "a");
    assertHolds(partner, PARTNER_GROUP, IS_NONE_OF, "A");
    assertHolds(partner, CONTRACT_ID, STARTS_WITH, "S");
    assertHolds(partner, CONTRACT_ID, IS_NONE_OF, "s-1");
    assertHolds(partner, TEMPLATE_TERM, IS_NONE_OF, "T");
    assertHolds(partner, TEMPLATE_TERM, NAME_CONTAINS, "TERM");
  }

  private static void assertHolds(
      PartnerFacts partner, Field field, Operator operator, String value) {
    assertTrue(
        CompiledCondition.of(new FieldCondition(field, operator, List.of(value))).holds(partner),
        () -> field + " " + operator + " " + value);
  }

  /** Half of these IDs exceed a signed 64-bit number. */
  @Test
  void aLongListOfPartnerIdsLooksUpEachOfThem() {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= 50_000; i++) {
      ids.add(Integer.toString(2 * i));
      ids.add("92234%014d".formatted(2 * i));
    }
    ids.addAll(List.of("9999999999999999998", "10", "10"));
    Collections.shuffle(ids, new Random(3));
    CompiledCondition compiled =
        CompiledCondition.of(new FieldCondition(PARTNER_ID, IS_ANY_OF, ids));
    for (String id : ids) {
      assertTrue(compiled.holds(withId(id)), id);
    }
    for (String id : List.of("1", "3", "99999", "100002", "9999999999999999999")) {
      assertFalse(compiled.holds(withId(id)), id);
    }
  }

  private static PartnerFacts withId(String id) {
    return new PartnerFacts(id, "name", null, Set.of(), List.of());
  }
}
