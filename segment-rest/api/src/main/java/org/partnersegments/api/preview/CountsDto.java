package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Counts", description = "How many partners each of several conditions selects.")
public record CountsDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(description = "Exact counts, in the order of the conditions.") List<Long> counts) {}
