package org.partnersegments.segment.partners;

import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.partner.PartnerParts;

/**
 * A request for a page of partners.
 *
 * @param limit the most partners on the page
 * @param after the token of the previous page
 */
public record PartnerPageRequest(
    PartnerSort sort, PartnerParts parts, int limit, @Nullable String after) {}
