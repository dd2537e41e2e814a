package org.partnersegments.condition;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The data that conditions name by ID.
 *
 * @param partnerGroups IDs of partner groups
 * @param templateTerms IDs of template terms
 * @param partners IDs of partners that were picked by name or typed
 */
public record References(
    Set<String> partnerGroups, Set<String> templateTerms, Set<String> partners) {

  /** Everything that a tree names. */
  public static References of(Condition condition) {
    return collect(condition, Integer.MAX_VALUE);
  }

  /** What is needed to put a tree into words: the values that {@link ConditionWords} shows. */
  public static References shownInWords(Condition condition) {
    return collect(condition, ConditionWords.SHOWN_VALUES);
  }

  private static References collect(Condition condition, int most) {
    References references =
        new References(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    references.add(condition, most);
    return references;
  }

  private void add(Condition condition, int most) {
    if (condition instanceof Group group) {
      group.conditions().forEach(child -> add(child, most));
    } else if (condition instanceof FieldCondition leaf && !leaf.values().isEmpty()) {
      switch (leaf.valueKind()) {
        case PARTNER_GROUP -> add(partnerGroups, leaf, most);
        case TEMPLATE_TERM -> add(templateTerms, leaf, most);
        case PARTNER, PARTNER_ID -> add(partners, leaf, most);
        case CODE, CONTRACT_ID, TEXT, EXACT_TEXT -> {}
      }
    }
  }

  private static void add(Set<String> target, FieldCondition leaf, int most) {
    leaf.values().stream().distinct().limit(most).forEach(target::add);
  }
}
