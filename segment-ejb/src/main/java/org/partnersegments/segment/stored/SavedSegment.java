package org.partnersegments.segment.stored;

import org.partnersegments.condition.Group;

/** One version of a saved segment, with what is needed to query its partners. */
public record SavedSegment(String name, long version, Group condition) {}
