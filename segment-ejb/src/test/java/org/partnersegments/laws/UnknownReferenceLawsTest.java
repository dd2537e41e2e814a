package org.partnersegments.laws;

import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.Tree.Leaf;

/**
 * The law <i>Unknown references match nobody</i> of docs/conditions.md; their negatives match
 * everybody.
 */
class UnknownReferenceLawsTest {

  private static final List<String> FIELDS =
      List.of("partnerGroup", "templateTerm", "contractId", "partnerId", "partnerName");

  private static final String GONE = "7654321";

  @Law
  void whatDoesNotExistMatchesNobodyAndItsNegativeEverybody(
      @ForAll(supplier = Scenes.class) Scene scene) {
    List<String> everybody = scene.everybody();
    scene.eachEvaluator(
        (asked, tree) -> {
          List<String> members = asked.members(tree);
          String field = FIELDS.get(scene.trees().indexOf(tree) % FIELDS.size());
          Leaf nobody = leaf(field, "isAnyOf", GONE);
          asked.assertSelects(List.of(), all(nobody));
          asked.assertSelects(everybody, all(leaf(field, "isNoneOf", GONE)));
          asked.assertSelects(members, any(tree, nobody));
          asked.assertSelects(List.of(), all(tree, nobody));
        });
  }

  @Law
  void aListSelectsTheSameWithWhatDoesNotExistInIt(@ForAll(supplier = Scenes.class) Scene scene) {
    scene.eachEvaluator(
        (asked, tree) ->
            tree.nodes()
                .filter(node -> node instanceof Leaf l && FIELDS.contains(l.field()))
                .map(Leaf.class::cast)
                .filter(l -> l.operator().endsWith("Of"))
                .limit(1)
                .forEach(
                    list -> {
                      Group with = all(with(list, GONE));
                      if (list.operator().equals("isAllOf")) {
                        asked.assertSelects(List.of(), with);
                      } else {
                        asked.assertSame(all(list), with);
                      }
                    }));
  }

  private static Leaf with(Leaf leaf, String value) {
    List<String> values = new ArrayList<>(leaf.values());
    values.add(value);
    return new Leaf(leaf.field(), leaf.operator(), values);
  }
}
