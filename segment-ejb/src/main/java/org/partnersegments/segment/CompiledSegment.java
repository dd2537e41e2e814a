package org.partnersegments.segment;

import java.util.Optional;
import org.partnersegments.condition.ConditionDraft;
import org.partnersegments.condition.ConditionReader;
import org.partnersegments.condition.InvalidConditionException;
import org.partnersegments.evaluation.CompiledCondition;
import org.partnersegments.evaluation.PartnerFacts;
import org.partnersegments.vocabulary.NormalForm;

/**
 * A version of a segment, made ready to be asked of partners.
 *
 * @param condition empty if it is not valid any more
 */
record CompiledSegment(
    long id, long version, String name, String normalName, Optional<CompiledCondition> condition) {

  /** About what a segment takes besides its texts and its condition, in bytes. */
  private static final long OWN_WEIGHT = 200;

  /**
   * Compiles a segment.
   *
   * @param condition as it is stored
   */
  static CompiledSegment of(long id, long version, String name, ConditionDraft condition) {
    return new CompiledSegment(id, version, name, NormalForm.of(name), compiled(condition));
  }

  private static Optional<CompiledCondition> compiled(ConditionDraft draft) {
    try {
      return Optional.of(CompiledCondition.of(ConditionReader.read(draft)));
    } catch (InvalidConditionException e) {
      return Optional.empty();
    }
  }

  /** Whether the partner is in the segment; a broken one selects nobody. */
  boolean has(PartnerFacts partner) {
    return condition.isPresent() && condition.get().holds(partner);
  }

  /** About how many bytes of memory it takes. */
  long weight() {
    return OWN_WEIGHT
        + name.length()
        + normalName.length()
        + condition.map(CompiledCondition::weight).orElse(0L);
  }
}
