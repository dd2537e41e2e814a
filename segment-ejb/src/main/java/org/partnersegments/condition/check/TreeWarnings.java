package org.partnersegments.condition.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.Values;
import org.partnersegments.vocabulary.Stages;

/** Finds warnings that follow from the tree alone, without any data. */
public final class TreeWarnings {

  private final List<Warning> warnings = new ArrayList<>();

  /** Each condition is compared with all its siblings, so its values are prepared only once. */
  private final IdentityHashMap<FieldCondition, Set<String>> comparable = new IdentityHashMap<>();

  private TreeWarnings() {}

  /**
   * Warns about duplicate siblings, and siblings of an {@code all} group that exclude each other.
   */
  public static List<Warning> of(Condition root) {
    TreeWarnings search = new TreeWarnings();
    Node.of(root).forEach(search::lookAt);
    return search.warnings;
  }

  private void lookAt(Node node) {
    Optional<Group> asGroup = node.condition().fold(Optional::of, leaf -> Optional.empty());
    asGroup.ifPresent(group -> lookAt(group, node));
  }

  private void lookAt(Group group, Node node) {
    Map<Object, Integer> firstAt = new HashMap<>();
    List<Node> children = node.children();
    for (int i = 0; i < children.size(); i++) {
      Node child = children.get(i);
      Integer first = firstAt.putIfAbsent(meaning(child.condition()), i);
      if (first != null) {
        warnings.add(
            new Warning(
                child.pointer(),
                Warning.Code.DUPLICATE_CONDITION,
                "This repeats condition " + (first + 1) + " of this group."));
      } else if (group.match() == Match.ALL) {
        contradiction(group.conditions(), i, child.pointer(), child.inSameContract());
      }
    }
  }

  private void contradiction(List<Condition> siblings, int index, String here, boolean inContract) {
    for (int i = 0; i < index; i++) {
      if (exclude(siblings.get(i), siblings.get(index), inContract)) {
        warnings.add(
            new Warning(
                here,
                Warning.Code.CONTRADICTION,
                "No partner matches both this and condition " + (i + 1) + " of this group."));
        return;
      }
    }
  }

  /** A key that is equal for conditions that mean the same, whatever their order and duplicates. */
  private Object meaning(Condition condition) {
    return condition.fold(
        group ->
            List.of(
                group.match(),
                group.onSameContract(),
                group.conditions().stream().map(this::meaning).collect(toSet())),
        leaf -> List.of(leaf.field(), leaf.operator(), meaningOfValues(leaf)));
  }

  /** Long lists are compared by their digests. */
  private Object meaningOfValues(FieldCondition leaf) {
    return leaf.values().idList().<Object>map(list -> list).orElseGet(() -> comparable(leaf));
  }

  private Set<String> comparable(FieldCondition leaf) {
    return comparable.computeIfAbsent(leaf, TreeWarnings::comparableValues);
  }

  private static Set<String> comparableValues(FieldCondition leaf) {
    return leaf.values()
        .fold(
            new Values.Cases<>() {
              @Override
              public Set<String> none() {
                return Set.of();
              }

              @Override
              public Set<String> codes(Values.Codes values) {
                return Set.copyOf(values.written());
              }

              @Override
              public Set<String> ids(Values.Ids values) {
                return Set.copyOf(values.list().distinct());
              }

              @Override
              public Set<String> partners(Values.Partners values) {
                return Set.copyOf(values.list().distinct());
              }

              @Override
              public Set<String> text(Values.Text values) {
                return Set.of(values.compared());
              }
            });
  }

  private boolean exclude(Condition a, Condition b, boolean inContract) {
    return a.fold(
        group -> false,
        first -> b.fold(group -> false, second -> exclude(first, second, inContract)));
  }

  /** Whether no partner (no contract, inside a same-contract group) satisfies both. */
  private boolean exclude(FieldCondition a, FieldCondition b, boolean inContract) {
    if (a.field() != b.field()) {
      return contradictsNoContract(a, b) || contradictsNoContract(b, a);
    }
    return excludeOneWay(a, b) || excludeOneWay(b, a) || excludeByLists(a, b, inContract);
  }

  /** Whether {@code none} selects partners without contracts and {@code other} needs a contract. */
  private static boolean contradictsNoContract(FieldCondition none, FieldCondition other) {
    return none.field() == Field.CONTRACT_STAGE
        && none.operator() == Operator.IS_ANY_OF
        && none.values().written().stream().allMatch(Stages.NONE::equals)
        && other.field().isContractField()
        && other.field() != Field.CONTRACT_STAGE
        && !other.operator().isNegative();
  }

  /** Whether {@code a} implies what the negative {@code b} denies. */
  private boolean excludeOneWay(FieldCondition a, FieldCondition b) {
    return b.operator().isNegative()
        && implies(a.operator(), comparable(a), b.operator().positive(), comparable(b));
  }

  /** Whether a condition implies a positive one on the same field. */
  private static boolean implies(
      Operator operator, Set<String> values, Operator implied, Set<String> impliedValues) {
    return switch (operator) {
      case IS_ANY_OF ->
          implied == Operator.IS_SET
              || (implied == Operator.IS_ANY_OF && impliedValues.containsAll(values));
      case IS_ALL_OF ->
          implied == Operator.IS_SET
              || (implied == Operator.IS_ANY_OF
                  && values.stream().anyMatch(impliedValues::contains));
      case IS_SET -> implied == Operator.IS_SET;
      case IS ->
          (implied == Operator.IS && values.equals(impliedValues))
              || (implied == Operator.CONTAINS && contains(values, impliedValues));
      case CONTAINS, STARTS_WITH, ENDS_WITH ->
          implied == Operator.CONTAINS && contains(values, impliedValues);
      case NAME_CONTAINS ->
          implied == Operator.IS_SET
              || (implied == Operator.NAME_CONTAINS && contains(values, impliedValues));
      case IS_NONE_OF, IS_NOT_SET, IS_NOT, DOES_NOT_CONTAIN, NAME_DOES_NOT_CONTAIN -> false;
    };
  }

  /** Whether the one text contains the other one. */
  private static boolean contains(Set<String> text, Set<String> part) {
    return text.iterator().next().contains(part.iterator().next());
  }

  /** Whether two positive conditions require different values of a field that has only one. */
  private boolean excludeByLists(FieldCondition a, FieldCondition b, boolean inContract) {
    if (a.operator() == Operator.IS && b.operator() == Operator.IS) {
      return !Objects.equals(comparable(a), comparable(b));
    }
    if (a.operator() != Operator.IS_ANY_OF || b.operator() != Operator.IS_ANY_OF) {
      return false;
    }
    Set<String> left = comparable(a);
    Set<String> right = comparable(b);
    Set<String> none = Set.of(Stages.NONE);
    boolean oneValue =
        switch (a.field()) {
          case PARTNER_ID, PARTNER_NAME, PROSPECTING_STAGE -> true;
          // A partner may have contracts in several stages. Without a contract it has none of them.
          case CONTRACT_STAGE -> inContract || left.equals(none) || right.equals(none);
          case CONTRACT_ID, TEMPLATE_TERM -> inContract;
          case PARTNER_GROUP -> false;
        };
    return oneValue && left.stream().noneMatch(right::contains);
  }
}
