package org.partnersegments.evaluation.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;

/**
 * Why a condition selects a partner, or does not.
 *
 * @param root the tree, as it stands for the partner
 * @param keptOutBy for a partner that is not selected, the fewest outcomes that would have to be
 *     the other way round for it to be, in the order of the tree; empty for one that is selected.
 *     Outcomes are taken to be independent of each other: what data could bring them about is not
 *     asked. Of several smallest sets it is the one that stands first in the tree.
 */
public record Explanation(Explained root, List<KeptOut> keptOutBy) {

  public Explanation {
    keptOutBy = List.copyOf(keptOutBy);
  }

  /** Explains a condition to somebody who knows one partner. */
  public static Explanation of(Condition condition, PartnerFacts partner) {
    return new Explainer(partner).explain(condition);
  }

  /** Whether the condition selects the partner. */
  public boolean member() {
    return root.holds();
  }

  /**
   * A node of the tree, as it stands for the partner; the nodes inside of a same-contract group, as
   * they stand for one contract.
   *
   * @param conditions the nodes of a group's conditions, in their order
   * @param decidedBy null where nothing else decides: for a group its conditions do, and for a
   *     condition inside of a same-contract group its contract
   */
  public record Explained(
      Condition condition,
      boolean holds,
      List<Explained> conditions,
      @Nullable DecidedBy decidedBy) {}

  /**
   * What of the partner decided a node: what <em>meets</em> its condition, or the positive of a
   * negative one. A positive condition holds because of that, a negative one does not hold because
   * of it; and if nothing meets a condition, it is that which decided.
   *
   * @param contracts for a condition on contracts the IDs of those that meet it; for a
   *     same-contract group of those that satisfy it; otherwise null
   * @param contract for a same-contract group the contract that the nodes inside speak of: the
   *     first that satisfies the group, or else the one that comes closest, with the fewest
   *     outcomes in the way. Null if the partner has no contract; then nothing inside holds.
   * @param groups for a condition on groups the IDs of those among the partner's that meet it;
   *     otherwise null
   * @param missingGroups for a condition that asks for all of some groups those that are missing;
   *     otherwise null
   * @param value for any other condition on the partner what it was compared by: the code of its
   *     stage, its name in the normal form, or its ID; otherwise null
   */
  public record DecidedBy(
      @Nullable List<String> contracts,
      @Nullable String contract,
      @Nullable List<String> groups,
      @Nullable List<String> missingGroups,
      @Nullable String value) {

    static DecidedBy contracts(List<String> contracts) {
      return new DecidedBy(contracts, null, null, null, null);
    }

    static DecidedBy oneContract(List<String> satisfying, @Nullable String spokenOf) {
      return new DecidedBy(satisfying, spokenOf, null, null, null);
    }

    static DecidedBy groups(List<String> groups, @Nullable List<String> missing) {
      return new DecidedBy(null, null, groups, missing, null);
    }

    static DecidedBy value(String value) {
      return new DecidedBy(null, null, null, null, value);
    }
  }

  /**
   * A condition whose outcome keeps the partner out.
   *
   * @param pointer JSON Pointer to the condition. It leads to a same-contract group only if the
   *     partner has no contract, so that the group as a whole is in the way.
   * @param contracts for a condition inside of a same-contract group the contracts that it would
   *     have to turn out differently for; otherwise empty
   */
  public record KeptOut(String pointer, Condition condition, List<String> contracts) {}
}
