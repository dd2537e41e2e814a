package org.partnersegments.api.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SegmentPage", description = "A page of segments.")
public record SegmentPage(
    List<SegmentItemDto> items,
    @Schema(description = "The value of `after` for the next page. Absent on the last page.")
        @Nullable String next) {}
