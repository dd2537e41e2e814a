package org.partnersegments.segment.stored;

import org.partnersegments.condition.Group;

/** What of a saved segment is needed to ask for its partners: one version of it. */
public record SavedSegment(String name, long version, Group condition) {}
