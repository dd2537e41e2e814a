package org.partnersegments.segment;

import org.jspecify.annotations.Nullable;

/**
 * A request for a page of segments.
 *
 * @param query part of the name; a blank text finds all
 * @param summaries whether to put the conditions into words
 * @param conditions whether to return the conditions
 * @param limit the most segments on the page
 * @param after the token of the previous page
 */
public record SegmentListRequest(
    String query,
    SegmentFilter filter,
    SegmentSort sort,
    boolean summaries,
    boolean conditions,
    int limit,
    @Nullable String after) {}
