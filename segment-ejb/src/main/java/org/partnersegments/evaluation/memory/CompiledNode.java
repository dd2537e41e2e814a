package org.partnersegments.evaluation.memory;

import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;

/**
 * A node of a compiled tree. Inside of a same-contract group it is asked of contracts, everywhere
 * else of partners.
 */
sealed interface CompiledNode permits CompiledGroup, CompiledLeaf {

  /** About what a node takes besides its values, in bytes. */
  long OWN_WEIGHT = 100;

  /** Compiles a tree. */
  static CompiledNode of(Condition condition) {
    return condition instanceof Group group
        ? CompiledGroup.of(group)
        : CompiledLeaf.of((FieldCondition) condition);
  }

  boolean holds(PartnerFacts partner);

  boolean holds(ContractFacts contract);

  /** About how many bytes of memory it takes, with all below it. */
  long weight();
}
