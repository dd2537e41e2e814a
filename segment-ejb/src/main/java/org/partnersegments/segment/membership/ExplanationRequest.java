package org.partnersegments.segment.membership;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/** A request to explain an unsaved condition for a partner. */
public record ExplanationRequest(@Nullable ConditionDraft condition, @Nullable String partnerId) {}
