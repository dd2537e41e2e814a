package org.partnersegments.evaluation.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCases;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueList;
import org.partnersegments.condition.Values;
import org.partnersegments.evaluation.set.PartnerSet.InAllGroups;
import org.partnersegments.evaluation.set.PartnerSet.Intersection;
import org.partnersegments.evaluation.set.PartnerSet.Table;
import org.partnersegments.evaluation.set.PartnerSet.Union;
import org.partnersegments.evaluation.set.PartnerSet.WithRow;
import org.partnersegments.vocabulary.Stages;

/**
 * The partners that a condition selects: a set, or all partners outside that set.
 *
 * <p>An index finds partners that have something quickly, but not partners that lack it. So De
 * Morgan's laws move negations outwards: <i>no joined contract, and not in group 17</i> selects all
 * but <i>a joined contract, or in group 17</i>. A negation that remains inside is subtracted from a
 * set that a positive condition finds.
 *
 * @param complement whether all partners but those of the set are selected
 */
public record PartnerSelection(PartnerSet set, boolean complement) {

  /** "Is all of" with at most this many groups becomes one set per group, which an index finds. */
  private static final int GROUPS_ONE_BY_ONE = 8;

  private static final PartnerSelection ANY_CONTRACT = withRow(Table.CONTRACT, null);

  /** Translates a condition. */
  public static PartnerSelection of(Condition condition) {
    return isOfPartnerRow(condition)
        ? withRow(Table.PARTNER, condition)
        : condition.fold(PartnerSelection::ofGroup, PartnerSelection::ofField);
  }

  /** The set that limits the partner's own row, if every selected partner must be in one. */
  public Optional<WithRow> ownRow() {
    return complement
        ? Optional.empty()
        : conjuncts().stream().flatMap(p -> ownRow(p).stream()).findFirst();
  }

  /** The selection without {@link #ownRow}; empty if nothing else is required. */
  public Optional<PartnerSelection> besidesOwnRow() {
    Optional<WithRow> ownRow = ownRow();
    if (ownRow.isEmpty()) {
      return Optional.of(this);
    }
    List<PartnerSet> others = new ArrayList<>(conjuncts());
    others.remove(ownRow.get());
    List<PartnerSet> notIn = intersection().map(Intersection::notIn).orElse(List.of());
    return others.isEmpty() && notIn.isEmpty()
        ? Optional.empty()
        : Optional.of(selection(others, notIn));
  }

  private static Optional<WithRow> ownRow(PartnerSet set) {
    return set.fold(
        new PartnerSet.Cases<>(
            row -> row.isOfPartnerRow() ? Optional.of(row) : Optional.empty(),
            groups -> Optional.empty(),
            intersection -> Optional.empty(),
            union -> Optional.empty()));
  }

  /** The sets that each partner in {@link #set} must be in. */
  private List<PartnerSet> conjuncts() {
    return intersection().map(Intersection::in).orElse(List.of(set));
  }

  private Optional<Intersection> intersection() {
    return set.fold(
        new PartnerSet.Cases<>(
            row -> Optional.empty(),
            groups -> Optional.empty(),
            Optional::of,
            union -> Optional.empty()));
  }

  private Optional<Union> union() {
    return set.fold(
        new PartnerSet.Cases<>(
            row -> Optional.empty(),
            groups -> Optional.empty(),
            all -> Optional.empty(),
            Optional::of));
  }

  private PartnerSelection negated() {
    return new PartnerSelection(set, !complement);
  }

  /** Whether the condition depends on nothing but the partner's own row. */
  private static boolean isOfPartnerRow(Condition condition) {
    return condition.fold(
        group -> group.conditions().stream().allMatch(PartnerSelection::isOfPartnerRow),
        leaf -> table(leaf.field()) == Table.PARTNER);
  }

  private static Table table(Field field) {
    return switch (field) {
      case CONTRACT_STAGE, CONTRACT_ID, TEMPLATE_TERM -> Table.CONTRACT;
      case PARTNER_GROUP -> Table.MEMBERSHIP;
      case PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID -> Table.PARTNER;
    };
  }

  private static PartnerSelection ofGroup(Group group) {
    if (group.onSameContract()) {
      return withRow(Table.CONTRACT, new Group(group.match(), false, group.conditions()));
    }
    List<PartnerSelection> parts = new ArrayList<>();
    List<Condition> ofPartnerRow = new ArrayList<>();
    for (Condition condition : group.conditions()) {
      if (isOfPartnerRow(condition)) {
        ofPartnerRow.add(condition);
      } else {
        parts.add(of(condition));
      }
    }
    boolean all = group.match() == Match.ALL;
    if (!ofPartnerRow.isEmpty()) {
      Match match = all ? Match.ALL : Match.ANY;
      parts.add(0, withRow(Table.PARTNER, new Group(match, false, ofPartnerRow)));
    }
    return switch (group.match()) {
      case ALL -> all(parts);
      case ANY -> any(parts);
      case NONE -> any(parts).negated();
    };
  }

  private static PartnerSelection ofField(FieldCondition leaf) {
    FieldCondition asked = leaf.positive();
    PartnerSelection positive =
        switch (asked.field()) {
          case CONTRACT_STAGE -> asked.values().fold(new OfContractStage(asked));
          case PARTNER_GROUP -> asked.values().fold(new OfGroups(asked));
          case CONTRACT_ID, TEMPLATE_TERM, PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
              ofRow(asked);
        };
    return leaf.operator().isNegative() ? positive.negated() : positive;
  }

  /** The partners with at least one row for which a positive condition holds. */
  private static PartnerSelection ofRow(FieldCondition positive) {
    return withRow(table(positive.field()), positive);
  }

  /** The stage "None" means no contract at all. */
  private static final class OfContractStage extends FieldCases<PartnerSelection> {

    OfContractStage(FieldCondition leaf) {
      super(leaf);
    }

    @Override
    public PartnerSelection codes(Values.Codes values) {
      List<String> stages =
          values.written().stream().filter(code -> !code.equals(Stages.NONE)).toList();
      if (stages.isEmpty()) {
        return ANY_CONTRACT.negated();
      }
      PartnerSelection staged =
          ofRow(new FieldCondition(Field.CONTRACT_STAGE, Operator.IS_ANY_OF, stages));
      return stages.size() == values.written().size()
          ? staged
          : any(List.of(staged, ANY_CONTRACT.negated()));
    }
  }

  private static final class OfGroups extends FieldCases<PartnerSelection> {

    OfGroups(FieldCondition leaf) {
      super(leaf);
    }

    @Override
    public PartnerSelection none() {
      return ofRow(condition());
    }

    @Override
    public PartnerSelection ids(Values.Ids values) {
      return switch (values.match()) {
        case ANY -> ofRow(condition());
        case ALL -> inAll(values.list());
      };
    }

    private static PartnerSelection inAll(ValueList groups) {
      return groups.distinct().size() > GROUPS_ONE_BY_ONE
          ? new PartnerSelection(new InAllGroups(groups), false)
          : PartnerSelection.all(groups.distinct().stream().map(OfGroups::inGroup).toList());
    }

    private static PartnerSelection inGroup(String group) {
      return ofRow(new FieldCondition(Field.PARTNER_GROUP, Operator.IS_ANY_OF, List.of(group)));
    }
  }

  private static PartnerSelection all(List<PartnerSelection> parts) {
    List<PartnerSet> in = new ArrayList<>();
    List<PartnerSet> notIn = new ArrayList<>();
    for (PartnerSelection part : parts) {
      if (part.complement) {
        notIn.addAll(part.union().map(Union::of).orElse(List.of(part.set)));
      } else {
        in.addAll(part.conjuncts());
        notIn.addAll(part.intersection().map(Intersection::notIn).orElse(List.of()));
      }
    }
    // A set that is required twice is required once: each costs the database time to plan.
    return selection(in.stream().distinct().toList(), notIn.stream().distinct().toList());
  }

  private static PartnerSelection selection(List<PartnerSet> in, List<PartnerSet> notIn) {
    if (in.isEmpty()) {
      return new PartnerSelection(union(notIn), true);
    }
    return new PartnerSelection(
        in.size() == 1 && notIn.isEmpty() ? in.get(0) : new Intersection(in, notIn), false);
  }

  /** By De Morgan: "any" is the negation of "all" of the negations. */
  private static PartnerSelection any(List<PartnerSelection> parts) {
    return all(parts.stream().map(PartnerSelection::negated).toList()).negated();
  }

  private static PartnerSet union(List<PartnerSet> sets) {
    return sets.size() == 1 ? sets.get(0) : new Union(sets);
  }

  private static PartnerSelection withRow(Table table, @Nullable Condition where) {
    return new PartnerSelection(new WithRow(table, where), false);
  }
}
