package org.partnersegments.api.segment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment in a list: without its condition.
 *
 * @param summary the condition in words
 * @param version counts the changes, from 1
 * @param createdBy the principal who saved it first, as {@code updatedBy} is who did last
 */
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
