package org.partnersegments.api.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of segments.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
@Schema(name = "SegmentPage")
public record SegmentPage(
    List<SegmentItemDto> items,
    @Schema(description = "What `after` takes for the next page; absent on the last.")
        @Nullable String next) {}
