package org.partnersegments.evaluation.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;

/**
 * The reasons why a condition selects a partner or does not.
 *
 * @param root the tree with its results for the partner
 * @param keptOutBy for a partner that is not selected, the fewest outcomes whose reversal would
 *     select it, in the order of the tree; empty for a selected partner. Outcomes count as
 *     independent of each other, whether or not data could produce the combination. Of several
 *     smallest sets, this is the first one in the tree.
 */
public record Explanation(Explained root, List<KeptOut> keptOutBy) {

  public Explanation {
    keptOutBy = List.copyOf(keptOutBy);
  }

  /** Explains a condition for one partner. */
  public static Explanation of(Condition condition, PartnerFacts partner) {
    return new Explainer(partner).explain(condition);
  }

  /** Whether the condition selects the partner. */
  public boolean member() {
    return root.holds();
  }

  /**
   * A node of the tree with its result for the partner. Inside a same-contract group, the result is
   * for one contract.
   *
   * @param conditions the nodes of a group's conditions, in their order
   * @param decidedBy null if nothing else decides: the result of a group follows from its
   *     conditions, and the result of a condition inside a same-contract group from the contract
   */
  public record Explained(
      Condition condition,
      boolean holds,
      List<Explained> conditions,
      @Nullable DecidedBy decidedBy) {}

  /**
   * A condition whose outcome keeps the partner out.
   *
   * @param pointer JSON Pointer to the condition. It points to a same-contract group only if the
   *     partner has no contract, so the group as a whole keeps it out.
   * @param contracts for a condition inside a same-contract group, the contracts for which its
   *     outcome would have to be different; otherwise empty
   */
  public record KeptOut(String pointer, Condition condition, List<String> contracts) {}
}
