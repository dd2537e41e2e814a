package org.partnersegments.evaluation.memory;

import java.util.function.Predicate;
import org.partnersegments.evaluation.memory.Explanation.DecidedBy;

/**
 * Tests a field of a contract. Asked of a partner, it asks whether it has a contract such that.
 *
 * @param negative whether the operator is the complement of the one that is asked
 * @param positive what the positive of the operator asks of one contract
 * @param orNoContract whether the positive also holds for a partner without any contract
 */
record ContractLeaf(boolean negative, Predicate<ContractFacts> positive, boolean orNoContract)
    implements CompiledLeaf {

  @Override
  public boolean holds(PartnerFacts partner) {
    return negative
        != (partner.contracts().isEmpty()
            ? orNoContract
            : partner.contracts().stream().anyMatch(positive));
  }

  @Override
  public boolean holds(ContractFacts contract) {
    return negative != positive.test(contract);
  }

  @Override
  public DecidedBy decidedBy(PartnerFacts partner) {
    return DecidedBy.contracts(
        partner.contracts().stream().filter(positive).map(ContractFacts::contractId).toList());
  }
}
