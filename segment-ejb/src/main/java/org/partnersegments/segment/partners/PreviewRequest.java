package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.evaluation.PartnerSort;

/**
 * What is to be shown of a condition that is not saved.
 *
 * @param nodes whether each node's own count is wanted
 * @param limit most partners on the page
 * @param after the token of the page before
 */
public record PreviewRequest(
    @Nullable ConditionDraft condition,
    boolean nodes,
    PartnerSort sort,
    int limit,
    @Nullable String after) {}
