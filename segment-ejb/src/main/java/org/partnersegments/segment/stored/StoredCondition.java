package org.partnersegments.segment.stored;

import java.util.Optional;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.condition.check.ConditionReader;
import org.partnersegments.condition.check.InvalidConditionException;

/**
 * The condition of a saved segment.
 *
 * @param draft the condition as it is stored
 * @param tree empty if it is no longer valid, because showing such a segment must not fail
 */
public record StoredCondition(ConditionDraft draft, Optional<Group> tree) {

  /** Reads a condition from its JSON. */
  public static StoredCondition of(String json) {
    ConditionDraft draft = ConditionJson.read(json);
    try {
      return new StoredCondition(draft, Optional.of(ConditionReader.read(draft)));
    } catch (InvalidConditionException e) {
      return new StoredCondition(draft, Optional.empty());
    }
  }
}
