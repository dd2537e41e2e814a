package org.partnersegments.segment.membership;

import java.util.Optional;
import org.partnersegments.evaluation.memory.CompiledCondition;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.segment.stored.StoredSegment;
import org.partnersegments.vocabulary.NormalForm;

/**
 * A version of a segment, compiled for testing partners.
 *
 * @param condition empty if it is no longer valid
 * @param length the number of characters of the condition's JSON
 */
record CompiledSegment(
    long id,
    long version,
    String name,
    String normalName,
    Optional<CompiledCondition> condition,
    int length) {

  static CompiledSegment of(StoredSegment segment) {
    return new CompiledSegment(
        segment.id(),
        segment.version(),
        segment.name(),
        NormalForm.of(segment.name()),
        segment.condition().map(CompiledCondition::of),
        segment.length());
  }

  /** Whether the partner is in the segment; a broken one selects nobody. */
  boolean has(PartnerFacts partner) {
    return condition.isPresent() && condition.get().holds(partner);
  }
}
