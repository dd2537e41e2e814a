package org.partnersegments.segment.words;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.ConditionNames;
import org.partnersegments.condition.ConditionWords;
import org.partnersegments.partner.PartnerView.Reference;

/**
 * The names of what an explanation refers to by ID. They are enough for the first {@value #SHOWN}
 * elements of each list.
 *
 * @param conditions the names in its conditions
 * @param groups those that decided, by ID
 * @param terms those of the partner's contracts, by ID
 */
public record ExplanationNames(
    ConditionNames conditions, Map<String, Reference> groups, Map<String, Reference> terms) {

  /** At most this many values, contracts or groups of a list are shown. */
  public static final int SHOWN = 10;

  /** The elements of a list that are shown. */
  public static <T> List<T> shown(List<T> all) {
    return all.subList(0, Math.min(all.size(), SHOWN));
  }

  /** A condition of the explanation in words. */
  public String words(Condition condition) {
    return ConditionWords.of(condition, conditions);
  }

  /** A condition may refer to a group that does not exist. Its ID is then shown as its name. */
  public Reference group(String id) {
    return groups.getOrDefault(id, new Reference(id, id, false));
  }

  /** The term of a contract; null if the contract has none. */
  public @Nullable Reference term(@Nullable String id) {
    return id == null ? null : terms.get(id);
  }
}
