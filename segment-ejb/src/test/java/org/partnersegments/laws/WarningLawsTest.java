package org.partnersegments.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.check.TreeWarnings;
import org.partnersegments.condition.check.Warning;

/**
 * The law <i>Warnings are true</i> of docs/conditions.md, for warnings that depend on the tree
 * alone: they hold for the data of every program.
 */
class WarningLawsTest {

  private static final Pattern OTHER = Pattern.compile("condition (\\d+) of this group");

  @Law(oneIn = 1)
  void siblingsThatContradictEachOtherSelectNobodyAndDuplicatesTheSame(
      @ForAll(supplier = Scenes.OfSiblings.class) Scene scene) {
    scene.eachEvaluator(
        (asked, tree) -> {
          Group root = Conditions.of(tree);
          Map<String, Node> nodes = new HashMap<>();
          Node.of(root).forEach(node -> nodes.put(node.pointer(), node));
          for (Warning warning : TreeWarnings.of(root)) {
            Node here = node(nodes, warning.pointer());
            Node other = node(nodes, other(warning));
            switch (warning.code()) {
              case CONTRADICTION ->
                  assertEquals(List.of(), asked.members(both(here, other)), warning::toString);
              case DUPLICATE_CONDITION ->
                  assertEquals(
                      asked.members(other.standalone()),
                      asked.members(here.standalone()),
                      warning::toString);
              default -> throw new AssertionError("not of the tree alone: " + warning);
            }
          }
        });
  }

  private static Node node(Map<String, Node> nodes, String pointer) {
    return Objects.requireNonNull(nodes.get(pointer), pointer);
  }

  private static String other(Warning warning) {
    Matcher named = OTHER.matcher(warning.detail());
    assertTrue(named.find(), warning::detail);
    String group = warning.pointer().substring(0, warning.pointer().lastIndexOf('/'));
    return group + "/" + (Integer.parseInt(named.group(1)) - 1);
  }

  private static Condition both(Node one, Node other) {
    return new Group(Match.ALL, one.inSameContract(), List.of(one.condition(), other.condition()));
  }
}
