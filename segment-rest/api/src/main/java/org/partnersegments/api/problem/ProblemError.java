package org.partnersegments.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProblemError", description = "A part of the request that is wrong.")
public record ProblemError(
    @Schema(description = "A JSON Pointer (RFC 6901) into the body.") @Nullable String pointer,
    @Schema(description = "The query parameter, if the error is not in the body.")
        @Nullable String parameter,
    @Schema(
            description =
                "What is wrong, for programs. `GET /problems` explains each code. Later versions may add codes.",
            examples = "unknown-field")
        String code,
    @Schema(description = "What is wrong, for people.") String detail) {}
