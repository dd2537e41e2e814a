package org.partnersegments.evaluation.memory;

import java.util.Set;
import java.util.function.Predicate;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.memory.Explanation.DecidedBy;

/**
 * Tests which groups a partner belongs to.
 *
 * @param negative whether the operator is the complement of the one that is asked
 * @param named the groups that the condition names; none where it asks for any group at all
 * @param positive what the positive of the operator asks of the partner's groups
 * @param all whether the partner must belong to each of the groups
 */
record MembershipLeaf(
    boolean negative, Set<String> named, Predicate<Set<String>> positive, boolean all, long weight)
    implements CompiledLeaf {

  static MembershipLeaf of(FieldCondition leaf) {
    Set<String> named = Set.copyOf(leaf.values());
    Predicate<Set<String>> positive =
        switch (leaf.operator().positive()) {
          case IS_SET -> own -> !own.isEmpty();
          case IS_ANY_OF -> own -> own.stream().anyMatch(named::contains);
          case IS_ALL_OF -> own -> own.containsAll(named);
          default -> throw CompiledLeaf.unknown(leaf);
        };
    return new MembershipLeaf(
        leaf.operator().isNegative(),
        named,
        positive,
        leaf.operator() == Operator.IS_ALL_OF,
        OWN_WEIGHT + CompiledLeaf.weight(named));
  }

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
    return DecidedBy.groups(
        own.stream().filter(id -> named.isEmpty() || named.contains(id)).sorted().toList(),
        all ? named.stream().filter(id -> !own.contains(id)).sorted().toList() : null);
  }
}
