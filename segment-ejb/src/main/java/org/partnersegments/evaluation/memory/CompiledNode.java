package org.partnersegments.evaluation.memory;

import org.partnersegments.condition.Condition;

/**
 * A node of a compiled tree. Inside of a same-contract group it is asked of contracts, everywhere
 * else of partners.
 */
sealed interface CompiledNode permits CompiledGroup, CompiledLeaf {

  /** Compiles a tree. */
  static CompiledNode of(Condition condition) {
    return condition.fold(CompiledGroup::of, CompiledLeaf::of);
  }

  /** Whether a partner satisfies the condition. */
  boolean holds(PartnerFacts partner);

  /** Whether a contract does; only for nodes of a same-contract group. */
  boolean holds(ContractFacts contract);
}
