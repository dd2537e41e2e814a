package org.partnersegments.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Group;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.World;
import org.partnersegments.reference.World.Contract;
import org.partnersegments.reference.World.Partner;

/**
 * The law <i>Evaluators agree</i> of docs/conditions.md: every part of the product gives the same
 * answer as a reference that shares no code with it.
 */
class AgreementLawsTest {

  private static final List<PartnerSort> SORTS = List.of(PartnerSort.values());
  private static final int FEW = 12;
  private static final Set<Integer> FAR_APART = Set.of(7, 30, 31, 61, 102, 103, 170, 241, 298);

  @Law(oneIn = 1)
  void everyEvaluatorSelectsWhatTheReferenceSelects(@ForAll(supplier = Scenes.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachEvaluator(
        (asked, tree) -> asked.assertSelects(reference.members(tree, "partnerId"), tree));
  }

  @Law
  void theSearchCountsAndListsWhatTheReferenceSelects(
      @ForAll(supplier = Scenes.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachSearch(
        search -> {
          assertEquals(scene.world().partners().size(), search.countAll());
          for (Tree.Group tree : scene.trees()) {
            List<String> expected = reference.members(tree, "name");
            Group condition = Conditions.of(tree);
            String said = search + ": " + tree.json();
            assertEquals(expected.size(), search.count(condition), () -> "count on " + said);
            assertEquals(
                expected,
                search.members(condition, PartnerSort.NAME),
                () -> "list by name on " + said);
          }
        });
  }

  @Law
  void pagesInAllOrdersAreTogetherWhatTheReferenceSelects(
      @ForAll(supplier = Scenes.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachSearch(
        search -> {
          for (int i = 0; i < scene.trees().size(); i++) {
            Tree.Group tree = scene.trees().get(i);
            PartnerSort sort = SORTS.get(i % SORTS.size());
            List<String> expected = reference.members(tree, sort.id());
            // The page size varies from one page for all members to eight short pages. A few
            // members get pages of one, so that a walk must skip many other partners.
            int limit = expected.size() <= FEW ? 1 : 1 + expected.size() / (1 + i % 8);
            assertEquals(
                expected,
                search.paged(Conditions.of(tree), sort, limit),
                () ->
                    "pages of %d by %s on %s: %s".formatted(limit, sort.id(), search, tree.json()));
          }
        });
  }

  /**
   * If members are few and far apart, a page walks over several windows of partners to find them.
   */
  @Example
  void pagesFindMembersOverManyStretches() {
    List<Partner> partners = new ArrayList<>();
    for (int i = 0; i < Scenes.MOST_PARTNERS; i++) {
      List<Contract> contracts =
          FAR_APART.contains(i) ? List.of(new Contract("S-" + i, "JOINED", null)) : List.of();
      String id = Integer.toString(1_000 + i);
      partners.add(new Partner(id, "Name " + id, i % 5 == 0 ? "NEW" : null, Set.of(), contracts));
    }
    Tree joined = Tree.leaf("contractStage", "isAnyOf", "JOINED");
    List<Tree.Group> trees =
        List.of(
            Tree.all(joined), Tree.all(joined, Tree.leaf("prospectingStage", "isNoneOf", "NEW")));
    World world = new World(Map.of(), Map.of(), partners);
    ReferenceEvaluator reference = new ReferenceEvaluator(world);
    new Scene(world, trees)
        .eachSearch(
            search -> {
              for (Tree.Group tree : trees) {
                for (PartnerSort sort : SORTS) {
                  for (int limit = 1; limit <= FAR_APART.size(); limit++) {
                    assertEquals(
                        reference.members(tree, sort.id()),
                        search.paged(Conditions.of(tree), sort, limit));
                  }
                }
              }
            });
  }

  @Law
  void eachNodeOfATreeIsCountedByItself(@ForAll(supplier = Scenes.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachSearch(
        search -> {
          for (Tree.Group tree : scene.trees()) {
            Map<String, Long> expected = new HashMap<>();
            count("", tree, false, reference, expected);
            assertEquals(
                expected,
                search.nodeCounts(Conditions.of(tree)),
                () -> search + ": " + tree.json());
          }
        });
  }

  @Law(oneIn = 20)
  void theIndexComposesAndOverlapsAsTheDatabaseDoes(@ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachDatabase(
        program -> {
          List<Condition> conditions = new ArrayList<>();
          scene.trees().forEach(tree -> conditions.add(Conditions.of(tree)));
          for (Condition condition : conditions) {
            assertEquals(
                program.byDatabase().composition(condition),
                program.byIndex().composition(condition),
                condition::toString);
          }
          for (int size = Overlap.FEWEST; size <= Overlap.MOST; size++) {
            List<Condition> some = conditions.subList(0, Math.min(size, conditions.size()));
            if (some.size() == size) {
              assertEquals(
                  program.byDatabase().overlap(some),
                  program.byIndex().overlap(some),
                  some::toString);
            }
          }
        });
  }

  /**
   * Counts each node alone. In a same-contract group a condition counts partners with at least one
   * contract that matches it.
   */
  static void count(
      String pointer,
      Tree tree,
      boolean onContract,
      ReferenceEvaluator reference,
      Map<String, Long> counts) {
    counts.put(pointer, onContract ? reference.countWithContract(tree) : reference.count(tree));
    if (tree instanceof Tree.Group group) {
      for (int i = 0; i < group.conditions().size(); i++) {
        count(
            pointer + "/conditions/" + i,
            group.conditions().get(i),
            onContract || group.sameContract(),
            reference,
            counts);
      }
    }
  }
}
