package org.partnersegments.evaluation.set;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.set.PartnerSet.Having;
import org.partnersegments.evaluation.set.PartnerSet.InAllGroups;
import org.partnersegments.evaluation.set.PartnerSet.Intersection;
import org.partnersegments.evaluation.set.PartnerSet.Table;
import org.partnersegments.evaluation.set.PartnerSet.Union;
import org.partnersegments.vocabulary.Stages;

/**
 * What a condition selects: a set of partners, or all but that set.
 *
 * <p>Databases find quickly who has something, and slowly who has not. So negations are moved
 * outwards, by the laws of De Morgan: <i>no joined contract, and not in group 17</i> is all but
 * <i>a joined contract, or in group 17</i>. What remains inside is left out of a set that is found
 * by something positive.
 *
 * @param complement whether all partners but those of the set are meant
 */
public record Selection(PartnerSet set, boolean complement) {

  /** Up to so many groups, "is all of" is asked group by group, for which there is an index. */
  private static final int GROUPS_ONE_BY_ONE = 8;

  private static final Selection ANY_CONTRACT = having(Table.CONTRACT, null);

  public static Selection of(Condition condition) {
    if (isOfPartnerRow(condition)) {
      return having(Table.PARTNER, condition);
    }
    return condition instanceof Group group ? ofGroup(group) : ofField((FieldCondition) condition);
  }

  /** What is asked of the own row of every partner that is selected, if anything is. */
  public Optional<Having> ownRow() {
    if (complement) {
      return Optional.empty();
    }
    return (set instanceof Intersection all ? all.in() : List.of(set))
        .stream().filter(PartnerSet::isOfPartnerRow).map(Having.class::cast).findFirst();
  }

  /** What is asked besides of {@link #ownRow}; empty where that is all. */
  public Optional<Selection> besidesOwnRow() {
    if (ownRow().isEmpty()) {
      return Optional.of(this);
    }
    if (!(set instanceof Intersection all)) {
      return Optional.empty();
    }
    List<PartnerSet> in = new ArrayList<>(all.in());
    in.remove(ownRow().get());
    return Optional.of(selection(in, all.notIn()));
  }

  private Selection negated() {
    return new Selection(set, !complement);
  }

  /** Whether everything that the condition asks stands in the partner's own row. */
  private static boolean isOfPartnerRow(Condition condition) {
    if (condition instanceof Group group) {
      return group.conditions().stream().allMatch(Selection::isOfPartnerRow);
    }
    return table(((FieldCondition) condition).field()) == Table.PARTNER;
  }

  private static Table table(Field field) {
    return switch (field) {
      case CONTRACT_STAGE, CONTRACT_ID, TEMPLATE_TERM -> Table.CONTRACT;
      case PARTNER_GROUP -> Table.MEMBERSHIP;
      case PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID -> Table.PARTNER;
    };
  }

  private static Selection ofGroup(Group group) {
    if (group.onSameContract()) {
      return having(Table.CONTRACT, new Group(group.match(), false, group.conditions()));
    }
    List<Selection> parts = new ArrayList<>();
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
      parts.add(0, having(Table.PARTNER, new Group(match, false, ofPartnerRow)));
    }
    return switch (group.match()) {
      case ALL -> all(parts);
      case ANY -> any(parts);
      case NONE -> any(parts).negated();
    };
  }

  private static Selection ofField(FieldCondition leaf) {
    Selection positive =
        switch (leaf.field()) {
          case CONTRACT_STAGE -> contractStage(leaf);
          case PARTNER_GROUP ->
              leaf.operator() == Operator.IS_ALL_OF ? allGroups(leaf) : ofRow(leaf);
          case CONTRACT_ID, TEMPLATE_TERM, PROSPECTING_STAGE, PARTNER_NAME, PARTNER_ID ->
              ofRow(leaf);
        };
    return leaf.operator().isNegative() ? positive.negated() : positive;
  }

  /** The partners that have a row for which the positive of the condition's operator holds. */
  private static Selection ofRow(FieldCondition leaf) {
    return having(
        table(leaf.field()),
        new FieldCondition(leaf.field(), leaf.operator().positive(), leaf.values()));
  }

  /** "None" is no contract at all. */
  private static Selection contractStage(FieldCondition leaf) {
    List<String> stages = leaf.values().stream().filter(s -> !s.equals(Stages.NONE)).toList();
    if (stages.isEmpty()) {
      return ANY_CONTRACT.negated();
    }
    Selection staged =
        having(
            Table.CONTRACT, new FieldCondition(Field.CONTRACT_STAGE, Operator.IS_ANY_OF, stages));
    return stages.size() == leaf.values().size()
        ? staged
        : any(List.of(staged, ANY_CONTRACT.negated()));
  }

  private static Selection allGroups(FieldCondition leaf) {
    Set<String> groups = new LinkedHashSet<>(leaf.values());
    if (groups.size() > GROUPS_ONE_BY_ONE) {
      return new Selection(new InAllGroups(leaf), false);
    }
    return all(
        groups.stream()
            .map(
                group ->
                    having(
                        Table.MEMBERSHIP,
                        new FieldCondition(
                            Field.PARTNER_GROUP, Operator.IS_ANY_OF, List.of(group))))
            .toList());
  }

  private static Selection all(List<Selection> parts) {
    List<PartnerSet> in = new ArrayList<>();
    List<PartnerSet> notIn = new ArrayList<>();
    for (Selection part : parts) {
      if (!part.complement && part.set instanceof Intersection inner) {
        in.addAll(inner.in());
        notIn.addAll(inner.notIn());
      } else if (part.complement && part.set instanceof Union inner) {
        notIn.addAll(inner.of());
      } else {
        (part.complement ? notIn : in).add(part.set);
      }
    }
    return selection(in, notIn);
  }

  private static Selection selection(List<PartnerSet> in, List<PartnerSet> notIn) {
    if (in.isEmpty()) {
      return new Selection(union(notIn), true);
    }
    return new Selection(
        in.size() == 1 && notIn.isEmpty() ? in.get(0) : new Intersection(in, notIn), false);
  }

  /** Any of some is all but those that are none of them. */
  private static Selection any(List<Selection> parts) {
    return all(parts.stream().map(Selection::negated).toList()).negated();
  }

  private static PartnerSet union(List<PartnerSet> sets) {
    return sets.size() == 1 ? sets.get(0) : new Union(sets);
  }

  private static Selection having(Table table, @Nullable Condition such) {
    return new Selection(new Having(table, such), false);
  }
}
