package org.partnersegments.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.none;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.Vocabulary;

/**
 * The laws <i>Complement</i>, <i>To-many fields</i>, <i>Same contract</i>, <i>Counted once</i>,
 * <i>Order and duplicates do not matter</i> and <i>Groups follow Boolean logic</i> of
 * docs/conditions.md. Each test compares answers of the product with each other, so none depends on
 * a second definition of what a condition means.
 */
class ConditionLawsTest {

  /** Law <i>Complement</i>, for operators. */
  @Law
  void aNegativeOperatorIsTheComplementOfItsPositive(@ForAll(supplier = Scenes.class) Scene scene) {
    List<String> everybody = scene.everybody();
    scene.eachEvaluator(
        (asked, tree) ->
            positive(tree)
                .forEach(leaf -> asked.assertSplit(everybody, all(leaf), all(negative(leaf)))));
  }

  /** The first condition of a tree whose operator has a negative, as a positive one. */
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

  /** Law <i>Complement</i>, for groups. */
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

  /**
   * Laws <i>Complement</i> and <i>Same contract</i>: a condition and its complement split the
   * contracts.
   */
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

  /** Law <i>Same contract</i>, whatever the group contains. */
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

  /**
   * Law <i>To-many fields</i>: outside a same-contract group, a positive condition holds for
   * partners with at least one matching contract.
   */
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

  /** One condition that a same-contract group may contain. */
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

  /**
   * Law <i>Counted once</i>. {@link Asked} checks each list for duplicates; the count must be the
   * same.
   */
  @Law
  void aPartnerIsInASegmentOnceAndCountedOnce(@ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachEvaluator((asked, tree) -> asked.members(tree));
    scene.eachSearch(
        search ->
            scene
                .trees()
                .forEach(
                    tree -> {
                      Condition condition = Conditions.of(tree);
                      List<String> all = search.all(condition, PartnerSort.PARTNER_ID);
                      assertEquals(all.size(), search.count(condition));
                      assertEquals(Set.copyOf(all), search.partnerIds(condition));
                    }));
  }

  /** Law <i>Order and duplicates do not matter</i>. */
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

  /** An operator that takes exactly one value does not get it twice. */
  private static Leaf reversedAndRepeated(Leaf leaf) {
    if (!Vocabulary.kind(leaf.field(), leaf.operator()).isList()) {
      return leaf;
    }
    List<String> values = new ArrayList<>(leaf.values());
    Collections.reverse(values);
    values.addAll(leaf.values());
    return new Leaf(leaf.field(), leaf.operator(), values);
  }

  /** Law <i>Groups follow Boolean logic</i>. */
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

  /** Law <i>Groups follow Boolean logic</i>. */
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
