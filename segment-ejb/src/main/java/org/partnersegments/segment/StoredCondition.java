package org.partnersegments.segment;

import java.util.Optional;
import org.partnersegments.condition.ConditionDraft;
import org.partnersegments.condition.ConditionReader;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.InvalidConditionException;

/**
 * A segment's condition.
 *
 * @param draft as it is stored
 * @param tree none where it is not valid any more: to show a segment must not fail for that
 */
record StoredCondition(ConditionDraft draft, Optional<Group> tree) {

  static StoredCondition of(Segment segment) {
    ConditionDraft draft = ConditionJson.read(segment.condition());
    try {
      return new StoredCondition(draft, Optional.of(ConditionReader.read(draft)));
    } catch (InvalidConditionException e) {
      return new StoredCondition(draft, Optional.empty());
    }
  }
}
