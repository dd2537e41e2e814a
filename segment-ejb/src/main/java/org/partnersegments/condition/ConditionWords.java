package org.partnersegments.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Describes a condition in plain English: <i>Contract Stage is any of Joined, and Partner Group is
 * none of Coupon sites</i>. It uses brackets only if the sentence would be ambiguous without them,
 * and names at most {@value #SHOWN_VALUES} values of a list.
 */
public final class ConditionWords {

  /** At most this many values of a list are named; the others are counted. */
  public static final int SHOWN_VALUES = 5;

  private final ConditionNames names;

  private ConditionWords(ConditionNames names) {
    this.names = names;
  }

  /**
   * The sentence, without a full stop.
   *
   * @param names at least those of {@link References#shownInWords}; what has no name is shown by
   *     its ID
   */
  public static String of(Condition condition, ConditionNames names) {
    return new ConditionWords(names).words(condition);
  }

  private String words(Condition condition) {
    return condition.fold(this::group, this::leaf);
  }

  private String group(Group group) {
    List<Condition> conditions = group.conditions();
    boolean several = conditions.size() > 1;
    String joined =
        conditions.stream()
            .map(child -> several && needsBrackets(child) ? "(" + words(child) + ")" : words(child))
            .collect(Collectors.joining(group.match() == Match.ALL ? ", and " : ", or "));
    String said =
        switch (group.match()) {
          case ALL, ANY -> joined;
          case NONE -> (several ? "none of (" : "not (") + joined + ")";
        };
    return group.onSameContract() ? "on one contract (" + said + ")" : said;
  }

  /** Whether the condition would be ambiguous beside others without brackets. */
  private static boolean needsBrackets(Condition condition) {
    return condition.fold(
        group ->
            group.match() != Match.NONE
                && !group.onSameContract()
                && (group.conditions().size() > 1 || needsBrackets(group.conditions().get(0))),
        leaf -> false);
  }

  private String leaf(FieldCondition leaf) {
    String start = leaf.field().label() + " " + leaf.operator().label();
    return leaf.values().written().isEmpty() ? start : start + " " + values(leaf);
  }

  private String values(FieldCondition leaf) {
    List<String> shown = new ArrayList<>();
    leaf.values().written().stream()
        .distinct()
        .limit(SHOWN_VALUES)
        .forEach(value -> shown.add(value(leaf, value)));
    long more = distinct(leaf) - shown.size();
    if (more > 0) {
      return String.join(", ", shown) + String.format(Locale.ROOT, " and %,d more", more);
    }
    String last = shown.remove(shown.size() - 1);
    if (shown.isEmpty()) {
      return last;
    }
    // No comma here: commas separate conditions.
    String word = leaf.operator() == Operator.IS_ALL_OF ? " and " : " or ";
    return String.join(", ", shown) + word + last;
  }

  private static long distinct(FieldCondition leaf) {
    return leaf.values()
        .idList()
        .map(list -> (long) list.distinct().size())
        .orElseGet(() -> leaf.values().written().stream().distinct().count());
  }

  private String value(FieldCondition leaf, String value) {
    return switch (leaf.valueKind()) {
      case CODE -> leaf.field().code(value).map(Code::label).orElse(value);
      case PARTNER_GROUP -> name(names.partnerGroups(), value);
      case TEMPLATE_TERM -> name(names.templateTerms(), value);
      case PARTNER -> name(names.partners(), value);
      case PARTNER_ID, CONTRACT_ID -> value;
      case TEXT, EXACT_TEXT -> "“" + value + "”";
    };
  }

  private static String name(Map<String, String> names, String id) {
    return names.getOrDefault(id, id);
  }
}
