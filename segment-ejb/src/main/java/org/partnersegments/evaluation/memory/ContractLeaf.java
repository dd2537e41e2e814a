package org.partnersegments.evaluation.memory;

import java.util.function.Predicate;

/**
 * Tests a field of a contract. For a partner, it tests whether at least one contract meets the
 * condition.
 *
 * @param negative whether the operator is negative
 * @param positive the test of one contract by the positive operator
 * @param orNoContract whether the positive operator also holds for a partner without contracts
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
    return new DecidedBy.Contracts(partner.contracts().stream().filter(positive).toList());
  }
}
