package org.partnersegments.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.partnersegments.condition.Condition;
import org.partnersegments.reference.Tree;

/** One evaluator and one program in one database. */
record Asked(Evaluator evaluator, LoadedProgram program) {

  /**
   * The IDs of the partners that a condition selects, in numeric order. Checks the law <i>Counted
   * once</i>.
   */
  List<String> members(Tree.Group tree) {
    return members(Conditions.of(tree));
  }

  List<String> members(Condition condition) {
    List<String> members = evaluator.members().apply(program, condition);
    assertEquals(new HashSet<>(members).size(), members.size(), () -> "each once: " + members);
    return members;
  }

  /** Checks that two conditions select the same partners. */
  void assertSame(Tree.Group one, Tree.Group other) {
    assertSelects(members(one), other);
  }

  void assertSelects(List<String> expected, Tree.Group tree) {
    List<String> actual = members(tree);
    if (!expected.equals(actual)) {
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(actual);
      List<String> tooMany = new ArrayList<>(actual);
      tooMany.removeAll(expected);
      assertEquals(
          expected,
          actual,
          () ->
              "%s on %s says of %s%n  missing %s%n  too many %s%n  "
                  .formatted(
                      evaluator.name(), program.database().name(), tree.json(), missing, tooMany));
    }
  }

  /** Checks that exactly one of two conditions selects each partner. */
  void assertSplit(List<String> partners, Tree.Group one, Tree.Group other) {
    List<String> rest = new ArrayList<>(partners);
    List<String> selected = members(one);
    rest.removeAll(selected);
    assertEquals(partners.size(), rest.size() + selected.size(), () -> "outside: " + selected);
    assertSelects(rest, other);
  }
}
