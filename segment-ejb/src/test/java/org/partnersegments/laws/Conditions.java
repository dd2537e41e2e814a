package org.partnersegments.laws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.condition.check.ConditionReader;
import org.partnersegments.condition.check.InvalidConditionException;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Leaf;

/** Converts the tests' trees to the product's conditions. */
final class Conditions {

  private Conditions() {}

  /** Reads and checks the condition as if a client had sent it. */
  static Group of(Tree.Group tree) {
    try {
      return ConditionReader.read(draft(tree));
    } catch (InvalidConditionException e) {
      throw new AssertionError(tree.json() + " is refused: " + e.errors(), e);
    }
  }

  static ConditionDraft draft(Tree tree) {
    if (tree instanceof Tree.Group group) {
      List<@Nullable ConditionDraft> children =
          group.conditions().stream().<@Nullable ConditionDraft>map(Conditions::draft).toList();
      return new ConditionDraft(
          group.match(), group.sameContract() ? "sameContract" : null, children, null, null, null);
    }
    Leaf leaf = (Leaf) tree;
    return new ConditionDraft(
        null,
        null,
        null,
        leaf.field(),
        leaf.operator(),
        leaf.values().isEmpty() ? null : List.<@Nullable String>copyOf(leaf.values()));
  }
}
