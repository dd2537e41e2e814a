package org.partnersegments.api.program;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a program is to be.
 *
 * @param name 1 to 120 characters
 * @param timeZone an IANA time zone, {@code Europe/Berlin}
 */
@Schema(
    name = "ProgramInput",
    requiredProperties = {"name", "timeZone"})
public record ProgramInput(
    @Schema(minLength = 1, maxLength = 120, examples = "Acme Europe") @Nullable String name,
    @Schema(description = "An IANA time zone.", examples = "Europe/Berlin")
        @Nullable String timeZone) {}
