package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.evaluation.PartnerSort;

/**
 * A request to compare a changed condition with a saved one.
 *
 * @param side the side whose partners to return; null for both
 * @param limit the most partners on a page
 * @param after the token of the previous page of this side
 */
public record ComparisonRequest(
    @Nullable ConditionDraft condition,
    Comparison.@Nullable Side side,
    PartnerSort sort,
    int limit,
    @Nullable String after) {}
