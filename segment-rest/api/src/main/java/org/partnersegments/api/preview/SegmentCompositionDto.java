package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SegmentComposition", description = "Which values the members of a segment have.")
public record SegmentCompositionDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(description = "The version of the segment.") long version,
    @Schema(description = "The number of all partners of the program.") long total,
    @Schema(description = "The exact number of partners in the segment.") long count,
    CompositionDto composition) {}
