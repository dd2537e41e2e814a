package org.partnersegments.condition;

import java.util.Collection;
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

  /** Everything that the trees name. */
  public static References of(Collection<? extends Condition> conditions) {
    return collect(conditions, Integer.MAX_VALUE);
  }

  /** What is needed to put the trees into words: the values that {@link ConditionWords} shows. */
  public static References shownInWords(Collection<? extends Condition> conditions) {
    return collect(conditions, ConditionWords.SHOWN_VALUES);
  }

  private static References collect(Collection<? extends Condition> conditions, int most) {
    References references =
        new References(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    conditions.forEach(condition -> references.add(condition, most));
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
