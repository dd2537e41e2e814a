package org.partnersegments.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;
import org.partnersegments.reference.World;
import org.partnersegments.reference.World.Partner;

/** Lists that are too long, or too many, to be sent with a query select as short ones do. */
class LongListLawsTest {

  @Law(oneIn = 40)
  void conditionsOfManyListsSelectWhatTheReferenceSelects(
      @ForAll(supplier = Scenes.OfManyLists.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachEvaluator(
        (asked, tree) -> asked.assertSelects(reference.members(tree, "partnerId"), tree));
  }

  /** A statement takes 65,535 parameters. */
  @Example
  void moreValuesThanAStatementTakesAreNotTooManyWhereEachListIsShort() {
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
