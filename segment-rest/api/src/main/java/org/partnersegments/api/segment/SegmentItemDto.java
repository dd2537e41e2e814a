package org.partnersegments.api.segment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SegmentItem", description = "A segment in a list, without its condition.")
public record SegmentItemDto(
    long id,
    String name,
    String description,
    @Schema(description = "The condition in words.") String summary,
    @Schema(description = "Starts at 1; each change adds 1.") long version,
    Instant createdAt,
    @Schema(description = "The principal who created the segment.") String createdBy,
    Instant updatedAt,
    @Schema(description = "The principal who made the last change.") String updatedBy) {}
