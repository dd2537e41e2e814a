package org.partnersegments.segment.stored;

import java.util.Optional;
import org.partnersegments.condition.Group;

/**
 * One version of a saved segment.
 *
 * @param condition empty if it is no longer valid
 * @param length the characters of the condition's JSON
 */
public record StoredSegment(
    long id, long version, String name, Optional<Group> condition, int length) {}
