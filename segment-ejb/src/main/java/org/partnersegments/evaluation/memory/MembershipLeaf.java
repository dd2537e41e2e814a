package org.partnersegments.evaluation.memory;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tests which groups a partner belongs to.
 *
 * @param negative whether the operator is negative
 * @param named the groups that the condition names; empty if any group will do
 * @param positive the test of the partner's groups by the positive operator
 * @param all whether the partner must belong to each of the groups
 */
record MembershipLeaf(
    boolean negative, Set<String> named, Predicate<Set<String>> positive, boolean all)
    implements CompiledLeaf {

  @Override
  public boolean holds(PartnerFacts partner) {
    return negative != positive.test(partner.groupIds());
  }

  @Override
  public boolean holds(ContractFacts contract) {
    throw new IllegalArgumentException("a partner's groups in a same-contract group");
  }

  @Override
  public DecidedBy decidedBy(PartnerFacts partner) {
    Set<String> own = partner.groupIds();
    List<String> meeting =
        own.stream().filter(id -> named.isEmpty() || named.contains(id)).sorted().toList();
    return all
        ? new DecidedBy.AllGroups(
            meeting, named.stream().filter(id -> !own.contains(id)).sorted().toList())
        : new DecidedBy.Groups(meeting);
  }
}
