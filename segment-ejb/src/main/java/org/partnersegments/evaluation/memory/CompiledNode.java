package org.partnersegments.evaluation.memory;

import org.partnersegments.condition.Condition;

/**
 * A node of a compiled tree. Inside a same-contract group it tests contracts, everywhere else
 * partners.
 */
sealed interface CompiledNode permits CompiledGroup, CompiledLeaf {

  /** Compiles a tree. */
  static CompiledNode of(Condition condition) {
    return condition.fold(CompiledGroup::of, CompiledLeaf::of);
  }

  /** Whether a partner satisfies the condition. */
  boolean holds(PartnerFacts partner);

  /**
   * Whether a contract satisfies the condition. Call it only for nodes inside a same-contract
   * group.
   */
  boolean holds(ContractFacts contract);
}
