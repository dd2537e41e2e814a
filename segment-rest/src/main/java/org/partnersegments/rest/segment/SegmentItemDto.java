package org.partnersegments.rest.segment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SegmentItem", description = "A segment in a list: without its condition.")
public record SegmentItemDto(
    long id,
    String name,
    String description,
    @Schema(description = "The condition in words.") String summary,
    long version,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
