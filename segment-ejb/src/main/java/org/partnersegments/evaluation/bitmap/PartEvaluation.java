package org.partnersegments.evaluation.bitmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.part.Bits;
import org.partnersegments.evaluation.bitmap.part.Part;
import org.partnersegments.evaluation.set.PartnerSelection;
import org.partnersegments.evaluation.set.PartnerSet;
import org.partnersegments.evaluation.set.PartnerSet.WithRow;

/**
 * Evaluates the conditions of a search in one part. The results include dead partners, so that they
 * stay valid when more partners die.
 */
final class PartEvaluation {

  private final Part part;
  private final TermNames terms;
  private final Memo memo;
  private final Deadline deadline;

  /** The results of this search, whether or not the memo has room for them. */
  private final Map<String, Bits> results = new HashMap<>();

  PartEvaluation(Part part, ProgramIndex index, Deadline deadline) {
    this.part = part;
    this.terms = index.terms();
    this.memo = index.memo();
    this.deadline = deadline;
  }

  /**
   * The partners of the part that a condition selects.
   *
   * @throws org.partnersegments.evaluation.SearchTimeoutException if the deadline passes
   */
  Bits evaluate(Plan plan) {
    deadline.check();
    if (!plan.costly()) {
      return evaluated(plan);
    }
    Bits known = results.get(plan.digest());
    if (known == null) {
      Memo.Key key = new Memo.Key(part.serial(), terms.serial(), plan.digest());
      known = memo.get(key);
      if (known == null) {
        known = evaluated(plan);
        memo.put(key, known);
      }
      results.put(plan.digest(), known);
    }
    return known;
  }

  private Bits evaluated(Plan plan) {
    return plan.condition()
        .fold(
            group ->
                group.onSameContract()
                    ? selected(PartnerSelection.of(group))
                    : joined(
                        group.match(), plan.conditions().stream().map(this::evaluate).toList()),
            leaf -> selected(PartnerSelection.of(leaf)));
  }

  private static Bits joined(Match match, List<Bits> conditions) {
    return switch (match) {
      case ALL -> Bits.all(conditions);
      case ANY -> Bits.any(conditions);
      case NONE -> Bits.any(conditions).negated();
    };
  }

  private Bits selected(PartnerSelection selection) {
    Bits set = partners(selection.set());
    return selection.complement() ? set.negated() : set;
  }

  private Bits partners(PartnerSet set) {
    return set.fold(
        new PartnerSet.Cases<>(
            this::withRow,
            groups -> Bits.of(part.groups().allOf(groups.groups().distinct())),
            intersection ->
                Bits.all(
                    Stream.concat(
                            intersection.in().stream().map(this::partners),
                            intersection.notIn().stream().map(out -> partners(out).negated()))
                        .toList()),
            union -> Bits.any(union.of().stream().map(this::partners).toList())));
  }

  private Bits withRow(WithRow set) {
    Condition where = set.where();
    return switch (set.table()) {
      case PARTNER -> where == null ? Bits.NONE.negated() : holding(where, this::ofPartner);
      case MEMBERSHIP -> where == null ? Bits.of(part.groups().any()) : ofMembership(where);
      case CONTRACT -> where == null ? Bits.of(part.contractStages().any()) : withContract(where);
    };
  }

  private static Bits holding(Condition condition, Function<FieldCondition, Bits> positive) {
    return condition.fold(
        group ->
            joined(
                group.match(),
                group.conditions().stream().map(each -> holding(each, positive)).toList()),
        leaf -> {
          Bits holding = positive.apply(leaf);
          return leaf.operator().isNegative() ? holding.negated() : holding;
        });
  }

  private Bits ofPartner(FieldCondition leaf) {
    return leaf.values().fold(PartnerBits.of(leaf, part, deadline));
  }

  private Bits ofMembership(Condition where) {
    return where.fold(
        group -> {
          throw new IllegalArgumentException("one membership is in one group only");
        },
        leaf -> leaf.values().fold(new MembershipBits(leaf, part)));
  }

  /**
   * The partners with at least one contract for which a condition holds. A partner has a contract
   * for which one of several conditions holds if one of them holds for one of its contracts; only
   * other groups need the numbers of contracts.
   */
  private Bits withContract(Condition where) {
    deadline.check();
    return where.fold(
        group ->
            group.match() == Match.ANY || hasOneCondition(group)
                ? Bits.any(group.conditions().stream().map(this::withContract).toList())
                : ownersOf(group),
        leaf ->
            leaf.operator().isNegative()
                ? ownersOf(leaf)
                : leaf.values().fold(ContractBits.ofPartners(leaf, part, terms, deadline)).get(0));
  }

  private static boolean hasOneCondition(Group group) {
    return group.match() == Match.ALL && group.conditions().size() == 1;
  }

  private Bits ownersOf(Condition ofContract) {
    return part.contracts().ownersOf(contracts(ofContract));
  }

  /** The contracts for which a condition holds, in each layer. */
  private List<Bits> contracts(Condition condition) {
    deadline.check();
    return condition.fold(
        group -> {
          List<List<Bits>> conditions = group.conditions().stream().map(this::contracts).toList();
          return IntStream.range(0, part.contracts().layers().size())
              .mapToObj(i -> joined(group.match(), conditions.stream().map(c -> c.get(i)).toList()))
              .toList();
        },
        leaf -> {
          List<Bits> positive =
              leaf.values().fold(ContractBits.ofContracts(leaf, part, terms, deadline));
          return leaf.operator().isNegative()
              ? positive.stream().map(Bits::negated).toList()
              : positive;
        });
  }
}
