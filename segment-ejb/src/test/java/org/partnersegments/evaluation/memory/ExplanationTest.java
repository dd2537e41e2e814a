package org.partnersegments.evaluation.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.condition.Field.CONTRACT_STAGE;
import static org.partnersegments.condition.Field.PARTNER_GROUP;
import static org.partnersegments.condition.Field.PARTNER_ID;
import static org.partnersegments.condition.Field.PARTNER_NAME;
import static org.partnersegments.condition.Field.PROSPECTING_STAGE;
import static org.partnersegments.condition.Field.TEMPLATE_TERM;
import static org.partnersegments.condition.Operator.CONTAINS;
import static org.partnersegments.condition.Operator.IS_ALL_OF;
import static org.partnersegments.condition.Operator.IS_ANY_OF;
import static org.partnersegments.condition.Operator.IS_NONE_OF;
import static org.partnersegments.condition.Operator.IS_NOT_SET;
import static org.partnersegments.condition.Operator.IS_SET;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
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
import org.partnersegments.evaluation.memory.Explanation.Explained;
import org.partnersegments.evaluation.memory.Explanation.KeptOut;
import org.partnersegments.vocabulary.ContractStage;

class ExplanationTest {

  private static final FieldCondition JOINED = leaf(CONTRACT_STAGE, IS_ANY_OF, "JOINED");
  private static final FieldCondition UNDER_X = leaf(TEMPLATE_TERM, IS_ANY_OF, "x");
  private static final FieldCondition UNDER_Y = leaf(TEMPLATE_TERM, IS_ANY_OF, "y");

  /** Has a joined contract under x and an expired one under y. */
  private static final PartnerFacts P1 =
      partner(contract("c2", "EXPIRED", "y"), contract("c1", "JOINED", "x"));

  /** Has a joined contract under y and an expired one under x. */
  private static final PartnerFacts P2 =
      partner(contract("c1", "JOINED", "y"), contract("c2", "EXPIRED", "x"));

  private static final PartnerFacts WITHOUT_CONTRACTS = partner();

  private static FieldCondition leaf(Field field, Operator operator, String... values) {
    return new FieldCondition(field, operator, List.of(values));
  }

  private static Group group(Match match, Condition... conditions) {
    return new Group(match, false, List.of(conditions));
  }

  private static Group sameContract(Match match, Condition... conditions) {
    return new Group(match, true, List.of(conditions));
  }

  private static ContractFacts contract(String id, String stage, String term) {
    return new ContractFacts(id, ContractStage.valueOf(stage), term, "term " + term);
  }

  private static PartnerFacts partner(ContractFacts... contracts) {
    return new PartnerFacts("7", "acme deals", null, Set.of("a", "b"), List.of(contracts));
  }

  private static DecidedBy decided(Condition condition, PartnerFacts partner) {
    return decidedBy(Explanation.of(condition, partner).root());
  }

  private static DecidedBy decidedBy(Explained node) {
    return Objects.requireNonNull(node.decidedBy());
  }

  private static DecidedBy.OneContract oneContract(Explained group) {
    return assertInstanceOf(DecidedBy.OneContract.class, group.decidedBy());
  }

  /** The partner's contracts with these IDs decided. */
  private static DecidedBy contracts(PartnerFacts partner, String... ids) {
    return new DecidedBy.Contracts(byId(partner, ids));
  }

  private static DecidedBy oneContract(
      PartnerFacts partner, List<String> satisfying, String spokenOf) {
    return new DecidedBy.OneContract(
        byId(partner, satisfying.toArray(String[]::new)), byId(partner, spokenOf).get(0));
  }

  private static List<ContractFacts> byId(PartnerFacts partner, String... ids) {
    return Stream.of(ids)
        .map(
            id ->
                partner.contracts().stream()
                    .filter(c -> c.contractId().equals(id))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private static DecidedBy groups(String... ids) {
    return new DecidedBy.Groups(List.of(ids));
  }

  /**
   * The pointer of each condition that keeps the partner out, followed by its contracts, if any.
   */
  private static List<String> keptOut(Condition condition, PartnerFacts partner) {
    return Explanation.of(condition, partner).keptOutBy().stream()
        .map(k -> (k.pointer() + " " + String.join(" ", k.contracts())).strip())
        .toList();
  }

  @Test
  void aConditionOnContractsIsDecidedByThoseThatMeetIt() {
    assertEquals(contracts(P1, "c1"), decided(JOINED, P1));
    assertEquals(contracts(P1, "c1", "c2"), decided(leaf(TEMPLATE_TERM, IS_SET), P1));
    assertEquals(contracts(P1), decided(leaf(CONTRACT_STAGE, IS_ANY_OF, "SUSPENDED"), P1));
    assertEquals(
        contracts(WITHOUT_CONTRACTS),
        decided(leaf(CONTRACT_STAGE, IS_ANY_OF, "NONE"), WITHOUT_CONTRACTS));
  }

  @Test
  void aNegativeConditionIsDecidedByWhatMeetsItsPositive() {
    assertEquals(contracts(P1, "c1"), decided(leaf(CONTRACT_STAGE, IS_NONE_OF, "JOINED"), P1));
    assertEquals(groups("a"), decided(leaf(PARTNER_GROUP, IS_NONE_OF, "a", "c"), P1));
    assertEquals(groups("a", "b"), decided(leaf(PARTNER_GROUP, IS_NOT_SET), P1));
  }

  @Test
  void aConditionOnGroupsIsDecidedByThePartnersAndByThoseThatAreMissing() {
    assertEquals(groups("b"), decided(leaf(PARTNER_GROUP, IS_ANY_OF, "b", "c"), P1));
    assertEquals(groups("a", "b"), decided(leaf(PARTNER_GROUP, IS_SET), P1));
    assertEquals(
        new DecidedBy.AllGroups(List.of("a"), List.of("c", "d")),
        decided(leaf(PARTNER_GROUP, IS_ALL_OF, "d", "a", "c"), P1));
    assertEquals(
        new DecidedBy.AllGroups(List.of("a", "b"), List.of()),
        decided(leaf(PARTNER_GROUP, IS_ALL_OF, "b", "a"), P1));
  }

  @Test
  void anyOtherConditionIsDecidedByTheOneValue() {
    assertEquals(
        new DecidedBy.Value("NONE"), decided(leaf(PROSPECTING_STAGE, IS_NONE_OF, "NEW"), P1));
    assertEquals(
        new DecidedBy.Value("acme deals"), decided(leaf(PARTNER_NAME, CONTAINS, "ACME"), P1));
    assertEquals(new DecidedBy.Value("7"), decided(leaf(PARTNER_NAME, IS_ANY_OF, "7"), P1));
    assertEquals(new DecidedBy.Value("7"), decided(leaf(PARTNER_ID, IS_ANY_OF, "8"), P1));
  }

  @Test
  void aSameContractGroupSpeaksOfTheFirstContractThatSatisfiesIt() {
    Explained explained =
        Explanation.of(sameContract(Match.ANY, JOINED, UNDER_X, UNDER_Y), P1).root();
    assertTrue(explained.holds());
    assertEquals(oneContract(P1, List.of("c1", "c2"), "c1"), decidedBy(explained));
    assertEquals(
        List.of(true, true, false), explained.conditions().stream().map(Explained::holds).toList());
  }

  @Test
  void aSameContractGroupThatFailsSpeaksOfTheContractThatComesClosest() {
    FieldCondition expired = leaf(CONTRACT_STAGE, IS_ANY_OF, "EXPIRED");
    Group onOne = sameContract(Match.ALL, expired, UNDER_X, leaf(TEMPLATE_TERM, IS_SET));
    Explained explained = Explanation.of(onOne, P1).root();
    assertEquals(
        oneContract(P1, List.of(), "c1"), decidedBy(explained), "of equally close ones the first");
    assertEquals(
        List.of(false, true, true), explained.conditions().stream().map(Explained::holds).toList());
    Group closer = sameContract(Match.ALL, expired, UNDER_Y, JOINED);
    assertEquals(oneContract(P1, List.of(), "c2"), decided(closer, P1));
    assertEquals(List.of("/conditions/2 c2"), keptOut(closer, P1));
  }

  @Test
  void withoutContractsNothingInASameContractGroupHoldsAndItIsInTheWayAsAWhole() {
    Group onOne = sameContract(Match.NONE, JOINED, group(Match.NONE, UNDER_X));
    Explained explained = Explanation.of(onOne, WITHOUT_CONTRACTS).root();
    assertEquals(new DecidedBy.OneContract(List.of(), null), decidedBy(explained));
    assertTrue(nodes(explained).stream().noneMatch(Explained::holds));
    assertEquals(
        List.of("/conditions/1"),
        keptOut(group(Match.ALL, leaf(PARTNER_GROUP, IS_SET), onOne), WITHOUT_CONTRACTS));
    assertEquals(List.of(), keptOut(group(Match.NONE, onOne), WITHOUT_CONTRACTS));
  }

  @Test
  void everyConditionThatFailsKeepsOutOfAllAndTheEasiestOneOutOfAny() {
    Condition gone = leaf(PARTNER_GROUP, IS_ANY_OF, "gone");
    Condition held = leaf(PARTNER_GROUP, IS_SET);
    Group both = group(Match.ALL, gone, held, gone);
    assertEquals(List.of("/conditions/0", "/conditions/2"), keptOut(both, P1));
    assertEquals(List.of("/conditions/1"), keptOut(group(Match.ANY, both, gone, gone), P1));
    assertEquals(
        List.of("/conditions/0", "/conditions/2"),
        keptOut(group(Match.NONE, held, gone, held), P1));
    assertEquals(
        List.of("/conditions/0/conditions/0"),
        keptOut(group(Match.NONE, group(Match.NONE, gone, gone)), P1));
  }

  @Test
  void eachContractThatSatisfiesAGroupThatMustFailIsInTheWay() {
    Group known =
        sameContract(
            Match.ALL, leaf(TEMPLATE_TERM, IS_SET), leaf(CONTRACT_STAGE, IS_NONE_OF, "SUSPENDED"));
    assertEquals(
        List.of("/conditions/0/conditions/0 c1 c2"), keptOut(group(Match.NONE, known), P1));
    assertEquals(
        List.of("/conditions/0/conditions/0 c1"),
        keptOut(group(Match.NONE, sameContract(Match.ALL, JOINED, UNDER_X)), P1));
  }

  /** The cases of the domain: which partners are in, and what keeps the others out. */
  @Test
  void theCasesOfTheDomainAreExplained() {
    assertKeptOut(group(Match.ALL, JOINED, UNDER_X), "", "", "/conditions/0 /conditions/1");
    Group onOne = sameContract(Match.ALL, JOINED, UNDER_X);
    assertKeptOut(onOne, "", "/conditions/1 c1", "-");
    assertKeptOut(leaf(CONTRACT_STAGE, IS_ANY_OF, "EXPIRED"), "", "", "-");
    assertKeptOut(leaf(CONTRACT_STAGE, IS_NONE_OF, "EXPIRED"), "-", "-", "");
    Group notJoined = sameContract(Match.ALL, leaf(CONTRACT_STAGE, IS_NONE_OF, "JOINED"));
    assertKeptOut(notJoined, "", "", "-");
    assertKeptOut(sameContract(Match.NONE, JOINED), "", "", "-");
    assertKeptOut(group(Match.NONE, onOne), "/conditions/0/conditions/0 c1", "", "");
    assertKeptOut(leaf(CONTRACT_STAGE, IS_ANY_OF, "NONE"), "-", "-", "");
    assertKeptOut(leaf(CONTRACT_STAGE, IS_ANY_OF, "NONE", "JOINED"), "", "", "");
  }

  /**
   * Checks what keeps each of the three partners out. "-" is the condition itself; "" means that
   * the partner is in.
   */
  private static void assertKeptOut(Condition condition, String... expected) {
    List<PartnerFacts> partners = List.of(P1, P2, WITHOUT_CONTRACTS);
    for (int i = 0; i < partners.size(); i++) {
      List<String> keptOut = keptOut(condition, partners.get(i));
      assertEquals(expected[i], keptOut.equals(List.of("")) ? "-" : String.join(" ", keptOut));
      assertEquals(expected[i].isEmpty(), CompiledCondition.of(condition).holds(partners.get(i)));
    }
  }

  private static void forEachTree(BiConsumer<Group, PartnerFacts> check) {
    Random random = new Random(23);
    for (int i = 0; i < 1_500; i++) {
      Group tree = TinyConditions.tree(random, 4);
      for (int j = 0; j < 8; j++) {
        check.accept(tree, TinyFacts.PARTNERS.get(random.nextInt(TinyFacts.PARTNERS.size())));
      }
    }
  }

  @Test
  void aPartnerIsSelectedIfTheRootHoldsAndThenNothingKeepsItOut() {
    forEachTree(
        (tree, partner) -> {
          Explanation explanation = Explanation.of(tree, partner);
          boolean member = CompiledCondition.of(tree).holds(partner);
          assertEquals(member, explanation.root().holds(), tree::toString);
          assertEquals(member, explanation.member(), tree::toString);
          assertEquals(member, explanation.keptOutBy().isEmpty(), tree::toString);
        });
  }

  @Test
  void everyNodeHoldsIfItHoldsByItself() {
    forEachTree(
        (tree, partner) -> assertHoldsByItself(Explanation.of(tree, partner).root(), partner));
  }

  private static void assertHoldsByItself(Explained node, PartnerFacts partner) {
    assertEquals(
        CompiledCondition.of(node.condition()).holds(partner), node.holds(), node::toString);
    for (Explained child : node.conditions()) {
      if (node.condition() instanceof Group group && group.onSameContract()) {
        ContractFacts spokenOf = oneContract(node).contract();
        assertHoldsOnOne(
            child,
            new PartnerFacts("1", "a", null, Set.of(), Stream.ofNullable(spokenOf).toList()));
      } else {
        assertHoldsByItself(child, partner);
      }
    }
  }

  private static void assertHoldsOnOne(Explained node, PartnerFacts withOneContract) {
    assertEquals(
        CompiledCondition.of(sameContract(Match.ALL, node.condition())).holds(withOneContract),
        node.holds(),
        node::toString);
    node.conditions().forEach(child -> assertHoldsOnOne(child, withOneContract));
  }

  /** The outcome of a condition for the partner, or for one of its contracts. */
  private record Outcome(String pointer, String contract) {}

  @Test
  void whatKeepsAPartnerOutIsTheSmallestSetThatWouldBringItIn() {
    int[] seen = new int[4];
    forEachTree(
        (tree, partner) -> {
          List<Outcome> all = new ArrayList<>();
          collect(tree, "", partner, "", all);
          if (CompiledCondition.of(tree).holds(partner) || all.size() > 12) {
            return;
          }
          Set<Outcome> keptOutBy = new HashSet<>();
          for (KeptOut kept : Explanation.of(tree, partner).keptOutBy()) {
            Stream<String> contracts =
                kept.contracts().isEmpty() ? Stream.of("") : kept.contracts().stream();
            contracts.forEach(c -> keptOutBy.add(new Outcome(kept.pointer(), c)));
          }
          assertTrue(holds(tree, "", partner, keptOutBy), () -> tree + " turned " + keptOutBy);
          assertEquals(fewestTurned(tree, partner, all), keptOutBy.size(), tree::toString);
          seen[Math.min(keptOutBy.size(), seen.length) - 1]++;
        });
    assertTrue(
        IntStream.of(seen).allMatch(n -> n > 20),
        () -> "sets by size: " + List.of(seen[0], seen[1], seen[2], seen[3]));
  }

  private static int fewestTurned(Group tree, PartnerFacts partner, List<Outcome> all) {
    return IntStream.range(0, 1 << all.size())
        .boxed()
        .sorted(Comparator.comparing(Integer::bitCount))
        .filter(
            set -> {
              Set<Outcome> turned = new HashSet<>();
              IntStream.range(0, all.size())
                  .filter(i -> (set & 1 << i) != 0)
                  .forEach(i -> turned.add(all.get(i)));
              return holds(tree, "", partner, turned);
            })
        .findFirst()
        .map(Integer::bitCount)
        .orElseThrow();
  }

  /** Collects all outcomes. */
  private static void collect(
      Condition condition, String at, PartnerFacts partner, String contract, List<Outcome> all) {
    if (!(condition instanceof Group group)) {
      all.add(new Outcome(at, contract));
    } else if (!group.onSameContract()) {
      collectChildren(group, at, partner, contract, all);
    } else if (partner.contracts().isEmpty()) {
      all.add(new Outcome(at, ""));
    } else {
      partner.contracts().forEach(c -> collectChildren(group, at, partner, c.contractId(), all));
    }
  }

  private static void collectChildren(
      Group group, String at, PartnerFacts partner, String contract, List<Outcome> all) {
    for (int i = 0; i < group.conditions().size(); i++) {
      collect(group.conditions().get(i), at + "/conditions/" + i, partner, contract, all);
    }
  }

  /** Whether the condition would hold if these outcomes were reversed. */
  private static boolean holds(
      Condition condition, String at, PartnerFacts partner, Set<Outcome> turned) {
    if (!(condition instanceof Group group)) {
      return CompiledCondition.of(condition).holds(partner) != turned.contains(new Outcome(at, ""));
    }
    if (!group.onSameContract()) {
      return joined(group, at, (child, there) -> holds(child, there, partner, turned));
    }
    return partner.contracts().isEmpty()
        ? turned.contains(new Outcome(at, ""))
        : partner.contracts().stream().anyMatch(c -> holdsFor(c, group, at, turned));
  }

  private static boolean holdsFor(
      ContractFacts contract, Condition condition, String at, Set<Outcome> turned) {
    return condition instanceof Group group
        ? joined(group, at, (child, there) -> holdsFor(contract, child, there, turned))
        : CompiledCondition.of(sameContract(Match.ALL, condition)).holds(partner(contract))
            != turned.contains(new Outcome(at, contract.contractId()));
  }

  private static boolean joined(Group group, String at, BiPredicate<Condition, String> holds) {
    IntPredicate child = i -> holds.test(group.conditions().get(i), at + "/conditions/" + i);
    IntStream children = IntStream.range(0, group.conditions().size());
    return switch (group.match()) {
      case ALL -> children.allMatch(child);
      case ANY -> children.anyMatch(child);
      case NONE -> children.noneMatch(child);
    };
  }

  private static List<Explained> nodes(Explained root) {
    List<Explained> nodes = new ArrayList<>(List.of(root));
    root.conditions().forEach(child -> nodes.addAll(nodes(child)));
    return nodes;
  }
}
