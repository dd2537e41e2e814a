package org.partnersegments.segment;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/** The data to save as a segment, not checked yet. */
public record SegmentDraft(
    @Nullable String name, @Nullable String description, @Nullable ConditionDraft condition) {}
