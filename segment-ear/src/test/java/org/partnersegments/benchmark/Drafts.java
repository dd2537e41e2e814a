package org.partnersegments.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.check.ConditionDraft;

/** Conditions in the form in which requests bring them. */
final class Drafts {

  private Drafts() {}

  static ConditionDraft of(Condition condition) {
    if (condition instanceof Group group) {
      List<@Nullable ConditionDraft> conditions =
          group.conditions().stream().<@Nullable ConditionDraft>map(Drafts::of).toList();
      return new ConditionDraft(
          group.match().id(),
          group.onSameContract() ? Group.SAME_CONTRACT : null,
          conditions,
          null,
          null,
          null);
    }
    FieldCondition leaf = (FieldCondition) condition;
    List<@Nullable String> values =
        leaf.values().written().isEmpty()
            ? null
            : leaf.values().written().stream().<@Nullable String>map(v -> v).toList();
    return new ConditionDraft(null, null, null, leaf.field().id(), leaf.operator().id(), values);
  }
}
