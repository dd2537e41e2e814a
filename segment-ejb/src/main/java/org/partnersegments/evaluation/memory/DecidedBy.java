package org.partnersegments.evaluation.memory;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts about the partner that decided a node: what <em>meets</em> its condition, or the
 * positive of a negative condition. Because of these facts a positive condition holds and a
 * negative one does not. If nothing meets the condition, that decided it.
 */
public sealed interface DecidedBy {

  /** Calls the function for this kind of facts. */
  <R> R fold(Cases<R> cases);

  /**
   * One function for each kind of facts. A new kind adds a component here, so the compiler points
   * to every place that must handle it.
   */
  record Cases<R>(
      Function<Contracts, R> onContracts,
      Function<OneContract, R> onOneContract,
      Function<Groups, R> onGroups,
      Function<AllGroups, R> onAllGroups,
      Function<Value, R> onValue) {}

  /**
   * The facts for a condition on contracts.
   *
   * @param contracts those that meet it
   */
  record Contracts(List<ContractFacts> contracts) implements DecidedBy {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onContracts().apply(this);
    }
  }

  /**
   * The facts for a same-contract group.
   *
   * @param contracts those that satisfy it
   * @param contract the contract that the nodes inside are about: the first that satisfies the
   *     group, or else the closest one, with the fewest outcomes to reverse. Null if the partner
   *     has no contract; then nothing inside holds.
   */
  record OneContract(List<ContractFacts> contracts, @Nullable ContractFacts contract)
      implements DecidedBy {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onOneContract().apply(this);
    }
  }

  /**
   * The facts for a condition on groups.
   *
   * @param groups the IDs of the partner's groups that meet it
   */
  record Groups(List<String> groups) implements DecidedBy {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onGroups().apply(this);
    }
  }

  /**
   * The facts for a condition that requires all of several groups.
   *
   * @param groups the IDs of those that the partner is in
   * @param missingGroups the IDs of those that it is not in
   */
  record AllGroups(List<String> groups, List<String> missingGroups) implements DecidedBy {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onAllGroups().apply(this);
    }
  }

  /**
   * The fact for any other condition on the partner.
   *
   * @param value the value that was compared: the code of its stage, its name in normal form, or
   *     its ID
   */
  record Value(String value) implements DecidedBy {

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onValue().apply(this);
    }
  }
}
