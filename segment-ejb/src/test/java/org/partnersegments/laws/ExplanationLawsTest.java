package org.partnersegments.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import org.partnersegments.condition.Group;
import org.partnersegments.evaluation.memory.Explanation;
import org.partnersegments.evaluation.memory.Explanation.Explained;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.Tree;

/**
 * The law <i>Evaluators agree</i> of docs/conditions.md, for explanations: they agree with what the
 * reference selects.
 */
class ExplanationLawsTest {

  @Law
  void eachNodeHoldsForWhomTheReferenceSelectsByIt(@ForAll(supplier = Scenes.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachDatabase(
        program -> {
          for (Tree.Group tree : scene.trees()) {
            Map<String, Set<String>> expected = new HashMap<>();
            selected("", tree, reference, expected);
            Map<String, Set<String>> said = new HashMap<>();
            expected.keySet().forEach(pointer -> said.put(pointer, new HashSet<>()));
            Group condition = Conditions.of(tree);
            for (PartnerFacts partner : program.facts()) {
              holding("", Explanation.of(condition, partner).root(), partner.partnerId(), said);
            }
            assertEquals(expected, said, () -> program.database().name() + ": " + tree.json());
          }
        });
  }

  /** The partners that each node outside same-contract groups selects, by the node's pointer. */
  private static void selected(
      String pointer, Tree tree, ReferenceEvaluator reference, Map<String, Set<String>> selected) {
    selected.put(pointer, new HashSet<>(reference.members(tree, "partnerId")));
    if (tree instanceof Tree.Group group && !group.sameContract()) {
      for (int i = 0; i < group.conditions().size(); i++) {
        selected(pointer + "/conditions/" + i, group.conditions().get(i), reference, selected);
      }
    }
  }

  private static void holding(
      String pointer, Explained node, String partner, Map<String, Set<String>> holding) {
    Set<String> partners = holding.get(pointer);
    if (partners != null) {
      if (node.holds()) {
        partners.add(partner);
      }
      for (int i = 0; i < node.conditions().size(); i++) {
        holding(pointer + "/conditions/" + i, node.conditions().get(i), partner, holding);
      }
    }
  }

  @Law
  void somethingKeepsOutExactlyThoseWhoAreNotSelected(
      @ForAll(supplier = Scenes.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachDatabase(
        program -> {
          for (Tree.Group tree : scene.trees()) {
            Group condition = Conditions.of(tree);
            List<String> keptOutByNothing =
                program.facts().stream()
                    .filter(partner -> Explanation.of(condition, partner).keptOutBy().isEmpty())
                    .map(PartnerFacts::partnerId)
                    .toList();
            assertEquals(
                reference.members(tree, "partnerId"),
                keptOutByNothing,
                () -> program.database().name() + ": " + tree.json());
          }
        });
  }
}
