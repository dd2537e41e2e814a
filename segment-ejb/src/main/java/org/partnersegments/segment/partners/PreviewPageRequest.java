package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/** A request for a page of the partners that an unsaved condition selects. */
public record PreviewPageRequest(@Nullable ConditionDraft condition, PartnerPageRequest page) {}
