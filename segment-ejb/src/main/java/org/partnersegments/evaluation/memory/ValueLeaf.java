package org.partnersegments.evaluation.memory;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tests a field with one value per partner.
 *
 * @param negative whether the operator is negative
 * @param value the partner's value, in the form in which it is compared
 * @param positive the test of the value by the positive operator
 */
record ValueLeaf(boolean negative, Function<PartnerFacts, String> value, Predicate<String> positive)
    implements CompiledLeaf {

  @Override
  public boolean holds(PartnerFacts partner) {
    return negative != positive.test(value.apply(partner));
  }

  @Override
  public boolean holds(ContractFacts contract) {
    throw new IllegalArgumentException("a partner's value in a same-contract group");
  }

  @Override
  public DecidedBy decidedBy(PartnerFacts partner) {
    return new DecidedBy.Value(value.apply(partner));
  }
}
