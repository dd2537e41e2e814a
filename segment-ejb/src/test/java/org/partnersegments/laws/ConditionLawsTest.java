package org.partnersegments.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.none;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.Vocabulary;

/**
 * The laws 1 to 4 of conditions, asked of the product alone: each compares its answers with each
 * other, and none with a second idea of what a condition means.
 */
class ConditionLawsTest {

  /** Law 1. */
  @Law
  void aNegativeOperatorIsTheComplementOfItsPositive(@ForAll(supplier = Scenes.class) Scene scene) {
    List<String> everybody = scene.everybody();
    scene.eachEvaluator(
        (asked, tree) ->
            positive(tree)
                .forEach(leaf -> asked.assertSplit(everybody, all(leaf), all(negative(leaf)))));
  }

  /** One of a tree's conditions that have a negative, as a positive one. */
  private static Stream<Leaf> positive(Group tree) {
    return leaves(tree).filter(leaf -> Vocabulary.NEGATIVES.containsKey(leaf.operator())).limit(1);
  }

  private static Leaf negative(Leaf positive) {
    String operator = Vocabulary.NEGATIVES.getOrDefault(positive.operator(), "");
    return new Leaf(positive.field(), operator, positive.values());
  }

  private static Stream<Leaf> leaves(Group tree) {
    return tree.nodes().filter(Leaf.class::isInstance).map(Leaf.class::cast);
  }

  /** Law 1. */
  @Law
  void aGroupAndTheSameWithNoneSplitTheProgram(@ForAll(supplier = Scenes.class) Scene scene) {
    List<String> everybody = scene.everybody();
    scene.eachEvaluator(
        (asked, tree) -> {
          asked.assertSplit(everybody, all(tree), none(tree));
          if (!tree.sameContract()) {
            asked.assertSplit(
                everybody,
                new Group("any", false, tree.conditions()),
                new Group("none", false, tree.conditions()));
          }
        });
  }

  /** Laws 1 and 2: on a contract a condition and its complement split the contracts. */
  @Law
  void onOneContractAConditionOrItsComplementHoldsForWhoeverHasAContract(
      @ForAll(supplier = Scenes.class) Scene scene) {
    List<String> withContracts = scene.partnersWithContracts();
    scene.eachEvaluator(
        (asked, tree) ->
            ofContracts(tree)
                .forEach(
                    condition -> {
                      Group holds = all(condition).onSameContract();
                      Group holdsNot = none(condition).onSameContract();
                      asked.assertSelects(withContracts, any(holds, holdsNot));
                      asked.assertSelects(
                          withContracts, any(condition, none(condition)).onSameContract());
                      asked.assertSelects(
                          List.of(), all(condition, none(condition)).onSameContract());
                    }));
  }

  /** Law 2, whatever stands in the group. */
  @Law
  void aPartnerWithoutContractsSatisfiesNoSameContractGroup(
      @ForAll(supplier = Scenes.class) Scene scene) {
    List<String> withContracts = scene.partnersWithContracts();
    scene.eachEvaluator(
        (asked, tree) ->
            tree.nodes()
                .filter(node -> node instanceof Group group && group.sameContract())
                .map(Group.class::cast)
                .forEach(group -> assertTrue(withContracts.containsAll(asked.members(group)))));
  }

  /** Law 2: outside of such a group, a positive condition asks for any contract such that. */
  @Law
  void aPositiveConditionOnAContractHoldsForWhoeverHasOneSuchContract(
      @ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachEvaluator(
        (asked, tree) -> {
          List<Tree> some = new ArrayList<>();
          leaves(tree)
              .filter(leaf -> isOfContract(leaf) && !leaf.values().contains("NONE"))
              .filter(leaf -> !Vocabulary.NEGATIVES.containsValue(leaf.operator()))
              .limit(3)
              .forEach(some::add);
          if (!some.isEmpty()) {
            Group any = new Group("any", false, some);
            asked.assertSame(any, any.onSameContract());
            Group all = new Group("all", false, some);
            List<String> onDifferentContracts = asked.members(all);
            assertTrue(
                onDifferentContracts.containsAll(asked.members(all.onSameContract())),
                () -> "what one contract satisfies, several do: " + all.json());
          }
        });
  }

  private static boolean isOfContract(Leaf leaf) {
    return Vocabulary.CONTRACT_FIELDS.contains(leaf.field());
  }

  /** Conditions that may stand in a same-contract group: those that do, or one that could. */
  private static Stream<Tree> ofContracts(Group tree) {
    return tree.nodes()
        .flatMap(
            node ->
                node instanceof Group group && group.sameContract()
                    ? group.conditions().stream()
                    : Stream.of(node)
                        .filter(Leaf.class::isInstance)
                        .filter(leaf -> isOfContract((Leaf) leaf))
                        .filter(leaf -> !((Leaf) leaf).values().contains("NONE")))
        .limit(1);
  }

  /** Law 3. {@link Asked} looks at each list that it gets; the count must not differ either. */
  @Law
  void aPartnerIsInASegmentOnceAndCountedOnce(@ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachEvaluator(
        (asked, tree) ->
            assertEquals(asked.members(tree).size(), asked.program().count(Conditions.of(tree))));
  }

  /** Law 4. */
  @Law
  void orderAndDuplicatesDoNotMatter(@ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachEvaluator((asked, tree) -> asked.assertSame(tree, reversedAndRepeated(tree)));
  }

  private static Group reversedAndRepeated(Group group) {
    List<Tree> conditions = new ArrayList<>();
    for (Tree child : group.conditions()) {
      conditions.add(
          child instanceof Group inner
              ? reversedAndRepeated(inner)
              : reversedAndRepeated((Leaf) child));
    }
    conditions.add(conditions.get(0));
    Collections.reverse(conditions);
    return new Group(group.match(), group.sameContract(), conditions);
  }

  /** A text operator takes exactly one value: that one stays alone. */
  private static Leaf reversedAndRepeated(Leaf leaf) {
    if (!leaf.operator().endsWith("Of")) {
      return leaf;
    }
    List<String> values = new ArrayList<>(leaf.values());
    Collections.reverse(values);
    values.addAll(leaf.values());
    return new Leaf(leaf.field(), leaf.operator(), values);
  }

  @Law
  void groupsKeepTheLawsOfDeMorgan(@ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachEvaluator(
        (asked, tree) -> {
          boolean on = tree.sameContract();
          List<Tree> conditions = tree.conditions();
          List<Tree> denied = conditions.stream().<Tree>map(Tree::none).toList();
          asked.assertSame(new Group("none", on, conditions), new Group("all", on, denied));
          asked.assertSame(new Group("all", on, conditions), new Group("none", on, denied));
          asked.assertSame(
              new Group("any", on, conditions),
              new Group("all", on, List.of(none(new Group("none", false, conditions)))));
        });
  }

  @Law
  void toSayAThingTwiceOrDenyItTwiceSaysNothingNew(@ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachEvaluator(
        (asked, tree) -> {
          List<String> members = asked.members(tree);
          asked.assertSelects(members, all(tree, tree));
          asked.assertSelects(members, any(tree, tree));
          asked.assertSelects(members, none(none(tree)));
        });
  }
}
