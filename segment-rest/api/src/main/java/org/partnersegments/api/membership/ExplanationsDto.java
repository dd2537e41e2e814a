package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Explanations", description = "Why partners are in a segment, or not.")
public record ExplanationsDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(description = "The partners that exist, each once, in the order of the request.")
        List<ExplanationDto> items,
    @Schema(description = "IDs that no partner of the program has.") List<String> unknown) {}
