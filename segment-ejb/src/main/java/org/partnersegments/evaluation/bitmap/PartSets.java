package org.partnersegments.evaluation.bitmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.part.Part;
import org.partnersegments.evaluation.set.PartnerSelection;
import org.partnersegments.evaluation.set.PartnerSet;
import org.partnersegments.evaluation.set.PartnerSet.WithRow;

/**
 * Translates the conditions of a search into sets of a part's partners. The sets include dead
 * partners, so that they stay valid when more partners die.
 */
final class PartSets {

  private final Part part;
  private final TermNames terms;
  private final Memo<BlockSet> memo;
  private final Deadline deadline;
  private final BiFunction<Plan, BlockSet, BlockSet> completion;
  private final Map<String, BlockSet> sets = new HashMap<>();

  /**
   * @param completion makes of the set of each plan, also within others, the set that is used
   */
  PartSets(
      Part part,
      ProgramIndex index,
      Deadline deadline,
      BiFunction<Plan, BlockSet, BlockSet> completion) {
    this.part = part;
    this.terms = index.terms();
    this.memo = index.memo();
    this.deadline = deadline;
    this.completion = completion;
  }

  /**
   * The partners of the part that a condition selects.
   *
   * @throws org.partnersegments.evaluation.SearchTimeoutException if the deadline passes
   */
  BlockSet of(Plan plan) {
    deadline.check();
    BlockSet known = sets.get(plan.digest());
    if (known == null) {
      known = completion.apply(plan, remembered(plan));
      sets.put(plan.digest(), known);
    }
    return known;
  }

  private BlockSet remembered(Plan plan) {
    Memo.Key key = key(plan);
    BlockSet remembered = memo.get(key);
    if (remembered == null) {
      remembered = translated(plan);
      if (plan.searched()) {
        memo.put(key, remembered);
      }
    }
    return remembered;
  }

  /** What the set of a plan depends on. */
  Memo.Key key(Plan plan) {
    return new Memo.Key(part.serial(), terms.serial(), plan.digest());
  }

  private BlockSet translated(Plan plan) {
    return plan.condition()
        .fold(
            group ->
                group.onSameContract()
                    ? selected(PartnerSelection.of(group))
                    : joined(group.match(), plan.conditions().stream().map(this::of).toList()),
            leaf -> selected(PartnerSelection.of(leaf)));
  }

  private static BlockSet joined(Match match, List<BlockSet> conditions) {
    return switch (match) {
      case ALL -> BlockSet.all(conditions);
      case ANY -> BlockSet.any(conditions);
      case NONE -> BlockSet.any(conditions).negated();
    };
  }

  private BlockSet selected(PartnerSelection selection) {
    BlockSet set = partners(selection.set());
    return selection.complement() ? set.negated() : set;
  }

  private BlockSet partners(PartnerSet set) {
    return set.fold(
        new PartnerSet.Cases<>(
            this::withRow,
            groups -> part.groups().allOf(groups.groups().distinct()),
            intersection ->
                BlockSet.all(
                    Stream.concat(
                            intersection.in().stream().map(this::partners),
                            intersection.notIn().stream().map(out -> partners(out).negated()))
                        .toList()),
            union -> BlockSet.any(union.of().stream().map(this::partners).toList())));
  }

  private BlockSet withRow(WithRow set) {
    Condition where = set.where();
    return switch (set.table()) {
      case PARTNER -> where == null ? BlockSet.all(List.of()) : holding(where, this::ofPartner);
      case MEMBERSHIP -> where == null ? part.groups().any() : ofMembership(where);
      case CONTRACT -> where == null ? part.contractStages().any() : withContract(where);
    };
  }

  private static BlockSet holding(
      Condition condition, Function<FieldCondition, BlockSet> positive) {
    return condition.fold(
        group ->
            joined(
                group.match(),
                group.conditions().stream().map(each -> holding(each, positive)).toList()),
        leaf -> {
          BlockSet holding = positive.apply(leaf);
          return leaf.operator().isNegative() ? holding.negated() : holding;
        });
  }

  private BlockSet ofPartner(FieldCondition leaf) {
    return leaf.values().fold(PartnerSets.of(leaf, part, deadline));
  }

  private BlockSet ofMembership(Condition where) {
    return where.fold(
        group -> {
          throw new IllegalArgumentException("one membership is in one group only");
        },
        leaf -> leaf.values().fold(new MembershipSets(leaf, part)));
  }

  /**
   * The partners with at least one contract for which a condition holds. A partner has a contract
   * for which one of several conditions holds if one of them holds for one of its contracts; only
   * other groups need the numbers of contracts.
   */
  private BlockSet withContract(Condition where) {
    deadline.check();
    return where.fold(
        group ->
            group.match() == Match.ANY || hasOneCondition(group)
                ? BlockSet.any(group.conditions().stream().map(this::withContract).toList())
                : ownersOf(group),
        leaf ->
            leaf.operator().isNegative()
                ? ownersOf(leaf)
                : leaf.values().fold(ContractSets.ofPartners(leaf, part, terms, deadline)).get(0));
  }

  private static boolean hasOneCondition(Group group) {
    return group.match() == Match.ALL && group.conditions().size() == 1;
  }

  private BlockSet ownersOf(Condition ofContract) {
    return part.contracts().ownersOf(contracts(ofContract), deadline);
  }

  /** The contracts for which a condition holds, in each layer. */
  private List<BlockSet> contracts(Condition condition) {
    deadline.check();
    return condition.fold(
        group -> {
          List<List<BlockSet>> conditions =
              group.conditions().stream().map(this::contracts).toList();
          return IntStream.range(0, part.contracts().layers().size())
              .mapToObj(i -> joined(group.match(), conditions.stream().map(c -> c.get(i)).toList()))
              .toList();
        },
        leaf -> {
          List<BlockSet> positive =
              leaf.values().fold(ContractSets.ofContracts(leaf, part, terms, deadline));
          return leaf.operator().isNegative()
              ? positive.stream().map(BlockSet::negated).toList()
              : positive;
        });
  }
}
