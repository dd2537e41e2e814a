package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.evaluation.PartnerSort;

/**
 * A request for a page of the partners that an unsaved condition selects.
 *
 * @param limit the most partners on the page
 * @param after the token of the previous page
 */
public record PreviewPageRequest(
    @Nullable ConditionDraft condition, PartnerSort sort, int limit, @Nullable String after) {}
