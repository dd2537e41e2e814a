package org.partnersegments.evaluation.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.TinyConditions;
import org.partnersegments.evaluation.memory.CompiledCondition;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.evaluation.memory.TinyFacts;
import org.partnersegments.evaluation.set.PartnerSet.InAllGroups;
import org.partnersegments.evaluation.set.PartnerSet.Intersection;
import org.partnersegments.evaluation.set.PartnerSet.Table;
import org.partnersegments.evaluation.set.PartnerSet.Union;
import org.partnersegments.evaluation.set.PartnerSet.WithRow;

class PartnerSelectionTest {

  private static final FieldCondition JOINED =
      new FieldCondition(Field.CONTRACT_STAGE, Operator.IS_ANY_OF, List.of("JOINED"));
  private static final FieldCondition NEW =
      new FieldCondition(Field.PROSPECTING_STAGE, Operator.IS_ANY_OF, List.of("NEW"));
  private static final FieldCondition NOT_IN_A =
      new FieldCondition(Field.PARTNER_GROUP, Operator.IS_NONE_OF, List.of("a"));

  private static Stream<Condition> conditions() {
    Random random = new Random(23);
    return Stream.concat(
        TinyConditions.all().stream(),
        IntStream.range(0, 1_000).mapToObj(i -> TinyConditions.tree(random, 4)));
  }

  private static Group group(Match match, Condition... conditions) {
    return new Group(match, false, List.of(conditions));
  }

  /** The partners of the tiny world for which the predicate holds. */
  private static BitSet partners(Predicate<PartnerFacts> predicate) {
    BitSet partners = new BitSet();
    for (int i = 0; i < TinyFacts.PARTNERS.size(); i++) {
      partners.set(i, predicate.test(TinyFacts.PARTNERS.get(i)));
    }
    return partners;
  }

  private static boolean selects(PartnerSelection selection, PartnerFacts partner) {
    return isIn(selection.set(), partner) != selection.complement();
  }

  private static boolean isIn(PartnerSet set, PartnerFacts partner) {
    if (set instanceof WithRow row) {
      return has(row, partner);
    }
    if (set instanceof InAllGroups all) {
      return partner.groupIds().containsAll(all.groups().distinct());
    }
    if (set instanceof Intersection all) {
      return all.in().stream().allMatch(part -> isIn(part, partner))
          && all.notIn().stream().noneMatch(part -> isIn(part, partner));
    }
    return ((Union) set).of().stream().anyMatch(part -> isIn(part, partner));
  }

  private static boolean has(WithRow row, PartnerFacts partner) {
    Condition such = row.where();
    return switch (row.table()) {
      case CONTRACT ->
          partner.contracts().stream()
              .anyMatch(contract -> such == null || TinyFacts.holds(such, contract));
      case MEMBERSHIP, PARTNER -> such == null || CompiledCondition.of(such).holds(partner);
    };
  }

  @Test
  void aSelectionIsWhatItsConditionSelects() {
    conditions()
        .forEach(
            condition -> {
              PartnerSelection selection = PartnerSelection.of(condition);
              assertEquals(
                  TinyFacts.WORLD.partners(condition),
                  partners(partner -> selects(selection, partner)),
                  condition::toString);
            });
  }

  @Test
  void allOfManyGroupsIsAllOfFewGroupsAndMore() {
    List<String> groups = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
    PartnerSelection many =
        PartnerSelection.of(new FieldCondition(Field.PARTNER_GROUP, Operator.IS_ALL_OF, groups));
    assertTrue(many.set() instanceof InAllGroups, many::toString);
    assertFalse(many.complement());
  }

  @Test
  void theOwnRowAndWhatIsAskedBesidesAreTogetherTheSelection() {
    conditions()
        .forEach(
            condition -> {
              PartnerSelection whole = PartnerSelection.of(condition);
              BitSet parts = partners(partner -> true);
              whole.ownRow().ifPresent(own -> parts.and(partners(partner -> has(own, partner))));
              whole
                  .besidesOwnRow()
                  .ifPresent(rest -> parts.and(partners(partner -> selects(rest, partner))));
              assertEquals(TinyFacts.WORLD.partners(condition), parts, condition::toString);
            });
  }

  @Test
  void whatIsNegatedIsLeftOutOfWhatIsNot() {
    PartnerSelection selection = PartnerSelection.of(group(Match.ALL, NOT_IN_A, JOINED));
    assertFalse(selection.complement());
    Intersection set = (Intersection) selection.set();
    assertEquals(List.of(new WithRow(Table.CONTRACT, JOINED)), set.in());
    assertEquals(1, set.notIn().size());
  }

  @Test
  void whereAllIsNegatedTheWholeIsTheComplement() {
    assertTrue(
        PartnerSelection.of(group(Match.ALL, NOT_IN_A, group(Match.NONE, JOINED))).complement());
    assertTrue(PartnerSelection.of(group(Match.ANY, NOT_IN_A, JOINED)).complement());
  }

  @Test
  void groupsOfTheSameKindAreOne() {
    PartnerSelection selection =
        PartnerSelection.of(
            group(Match.ALL, JOINED, group(Match.ALL, NEW, group(Match.ALL, NOT_IN_A))));
    Intersection set = (Intersection) selection.set();
    assertEquals(2, set.in().size());
    assertEquals(1, set.notIn().size());
  }

  @Test
  void whatIsAskedOfThePartnersOwnRowIsAskedTogether() {
    Condition ofRow = group(Match.NONE, NEW, group(Match.ANY, NEW, NEW));
    assertEquals(new WithRow(Table.PARTNER, ofRow), PartnerSelection.of(ofRow).set());
  }

  /** Each fact of a query costs the database time to plan. */
  @Test
  void whatIsSaidAgainAddsNothing() {
    Condition twice = group(Match.ANY, JOINED, NOT_IN_A);
    for (Match match : Match.values()) {
      for (Condition said : List.of(JOINED, NOT_IN_A, twice, group(Match.NONE, twice, NEW))) {
        Condition[] often = new Condition[499];
        Arrays.fill(often, said);
        assertEquals(
            PartnerSelection.of(group(match, said)), PartnerSelection.of(group(match, often)));
      }
    }
    assertEquals(
        PartnerSelection.of(group(Match.ALL, JOINED, NOT_IN_A)),
        PartnerSelection.of(
            group(
                Match.ALL,
                group(Match.ALL, JOINED, NOT_IN_A),
                group(Match.ALL, NOT_IN_A, JOINED),
                JOINED)));
  }
}
