package org.partnersegments.segment.membership;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/** A condition that is not saved, and the partner that it is to be explained for. */
public record ExplanationRequest(@Nullable ConditionDraft condition, @Nullable String partnerId) {}
