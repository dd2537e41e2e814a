package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.evaluation.PartnerSort;

/**
 * A changed condition that is to be compared with a saved one.
 *
 * @param side whose partners are wanted; those of both where it is null
 * @param limit most partners on a page
 * @param after the token of the page before, which belongs to the side
 */
public record ComparisonRequest(
    @Nullable ConditionDraft condition,
    Comparison.@Nullable Side side,
    PartnerSort sort,
    int limit,
    @Nullable String after) {}
