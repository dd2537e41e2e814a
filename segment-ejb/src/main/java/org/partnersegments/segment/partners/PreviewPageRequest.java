package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.evaluation.PartnerSort;

/**
 * The page that is wanted of the partners that a condition selects. The condition is not saved.
 *
 * @param limit most partners on the page
 * @param after the token of the page before
 */
public record PreviewPageRequest(
    @Nullable ConditionDraft condition, PartnerSort sort, int limit, @Nullable String after) {}
