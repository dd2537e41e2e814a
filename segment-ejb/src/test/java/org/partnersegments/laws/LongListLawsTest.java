package org.partnersegments.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.World;
import org.partnersegments.reference.World.Partner;

/**
 * The law <i>Evaluators agree</i> of docs/conditions.md, for lists that are too long to be sent
 * value by value.
 */
class LongListLawsTest {

  @Law(oneIn = 10)
  void conditionsOfLongListsSelectWhatTheReferenceSelects(
      @ForAll(supplier = Scenes.OfLongLists.class) Scene scene) {
    assertSelected(scene);
  }

  /** The place of a list in the tree decides which query looks it up. */
  @Example
  void aLongListSelectsTheSameWhereverItStands() {
    World world = new Scenes().scene(new Random(5)).world();
    List<String> ids = world.partners().stream().map(Partner::id).toList();
    int size = ids.size();
    Leaf in = longList("partnerId", "isAnyOf", ids.subList(0, size / 2));
    Leaf alsoIn = longList("partnerName", "isAnyOf", ids.subList(size / 4, size));
    Leaf notIn = longList("partnerId", "isNoneOf", ids.subList(size / 3, size));
    Leaf ownRow = Tree.leaf("prospectingStage", "isNoneOf", "NEW");
    Leaf otherRow = Tree.leaf("contractStage", "isNoneOf", "JOINED");
    assertSelected(
        new Scene(
            world,
            List.of(
                Tree.all(in),
                Tree.all(notIn),
                Tree.none(in),
                Tree.all(in, ownRow),
                Tree.all(ownRow, notIn, in),
                Tree.all(in, alsoIn),
                Tree.all(in, otherRow),
                Tree.any(in, otherRow),
                Tree.any(in, ownRow),
                Tree.all(Tree.any(in, ownRow), alsoIn),
                Tree.all(Tree.none(in), Tree.none(otherRow)))));
  }

  /** Compares rows, count and pages: the product has a query for each. */
  private static void assertSelected(Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachEvaluator(
        (asked, tree) -> asked.assertSelects(reference.members(tree, "partnerId"), tree));
    scene.eachSearch(
        search -> {
          for (Group tree : scene.trees()) {
            List<String> expected = reference.members(tree, PartnerSort.NAME.id());
            assertEquals(
                expected.size(), search.count(Conditions.of(tree)), () -> tree.json().toString());
            assertEquals(
                expected,
                search.paged(Conditions.of(tree), PartnerSort.NAME, 1 + expected.size() / 3),
                () -> tree.json().toString());
          }
        });
  }

  private static Leaf longList(String field, String operator, List<String> ids) {
    List<String> values = new ArrayList<>(ids);
    IntStream.range(0, 600).forEach(n -> values.add(Integer.toString(90_000_000 + n)));
    return new Leaf(field, operator, values);
  }

  /** A PostgreSQL statement takes at most 65,535 parameters. */
  @Example
  void moreValuesThanAStatementTakesAreNotTooMany() {
    Partner listed = new Partner("7", "Seven", null, Set.of(), List.of());
    Partner other = new Partner("8", "Eight", null, Set.of(), List.of());
    List<Tree> lists = new ArrayList<>();
    for (int i = 0; i < 140; i++) {
      List<String> ids = new ArrayList<>(List.of("7"));
      IntStream.range(i * 499, (i + 1) * 499).forEach(n -> ids.add(Integer.toString(1_000 + n)));
      lists.add(new Leaf("partnerId", "isAnyOf", ids));
    }
    new Scene(
            new World(Map.of(), Map.of(), List.of(listed, other)),
            List.of(new Group("all", false, lists)))
        .eachEvaluator((asked, tree) -> asked.assertSelects(List.of("7"), tree));
  }
}
