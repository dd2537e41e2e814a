package org.partnersegments.rest.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SegmentPage")
public record SegmentPage(
    List<SegmentItemDto> items,
    @Schema(description = "What `after` takes for the next page; absent on the last.")
        @Nullable String next) {}
