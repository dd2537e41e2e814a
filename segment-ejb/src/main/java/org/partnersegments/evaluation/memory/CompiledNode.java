package org.partnersegments.evaluation.memory;

import org.partnersegments.condition.Condition;

/**
 * A node of a compiled tree. Inside a same-contract group it tests contracts, everywhere else
 * partners.
 */
sealed interface CompiledNode permits CompiledGroup, CompiledLeaf {

  /** About what a node takes besides its values, in bytes. */
  long OWN_WEIGHT = 100;

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

  /** About how many bytes of memory it takes, with all below it. */
  long weight();
}
