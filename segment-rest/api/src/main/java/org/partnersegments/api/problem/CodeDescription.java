package org.partnersegments.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CodeDescription", description = "A code, with cause and remedy.")
public record CodeDescription(
    @Schema(examples = "unknown-field") String code,
    @Schema(description = "Why there is such an error.") String cause,
    @Schema(description = "What you can do.") String remedy) {}
