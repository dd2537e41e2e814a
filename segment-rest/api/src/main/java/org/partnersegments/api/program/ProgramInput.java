package org.partnersegments.api.program;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "ProgramInput",
    description = "The properties of a program that a caller can set.",
    requiredProperties = {"name", "timeZone"})
public record ProgramInput(
    @Schema(minLength = 1, maxLength = 120, examples = "Acme Europe") @Nullable String name,
    @Schema(description = "An IANA time zone.", examples = "Europe/Berlin")
        @Nullable String timeZone) {}
