package org.partnersegments.condition;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The IDs of conditions that people see as names.
 *
 * @param partnerGroups IDs of partner groups
 * @param templateTerms IDs of template terms
 * @param partners IDs of partners that were picked by name, and are shown by it
 */
public record References(
    Set<String> partnerGroups, Set<String> templateTerms, Set<String> partners) {

  /** All such IDs of a tree. */
  public static References of(Condition condition) {
    return collect(condition, Integer.MAX_VALUE);
  }

  /** Those that {@link ConditionWords} shows, and so needs names for. */
  public static References shownInWords(Condition condition) {
    return collect(condition, ConditionWords.SHOWN_VALUES);
  }

  private static References collect(Condition condition, int most) {
    References references =
        new References(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    for (FieldCondition leaf : Node.leaves(condition)) {
      references
          .ofKind(leaf)
          .ifPresent(
              named -> leaf.values().written().stream().distinct().limit(most).forEach(named::add));
    }
    return references;
  }

  private Optional<Set<String>> ofKind(FieldCondition leaf) {
    return leaf.field()
        .valueKind(leaf.operator())
        .flatMap(
            kind ->
                switch (kind) {
                  case PARTNER_GROUP -> Optional.of(partnerGroups);
                  case TEMPLATE_TERM -> Optional.of(templateTerms);
                  case PARTNER -> Optional.of(partners);
                  case CODE, PARTNER_ID, CONTRACT_ID, TEXT, EXACT_TEXT -> Optional.empty();
                });
  }
}
