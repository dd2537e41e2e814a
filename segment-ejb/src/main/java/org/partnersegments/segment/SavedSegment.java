package org.partnersegments.segment;

import org.partnersegments.condition.Group;

/** What of a saved segment is needed to ask for its partners: one version of it. */
record SavedSegment(String name, long version, Group condition) {}
