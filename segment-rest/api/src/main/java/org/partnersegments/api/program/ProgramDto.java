package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Program", description = "A program, as the caller sees it.")
public record ProgramDto(
    @Schema(description = "The program's key in addresses.", examples = "acme-eu") String key,
    @Schema(examples = "Acme Europe") String name,
    @Schema(description = "An IANA time zone.", examples = "Europe/Berlin") String timeZone,
    @Schema(
            description =
                "The number of the last change to the program's partner data. 0 before the first.")
        long revision,
    @Schema(
            description = "The caller's roles in the program.",
            enumeration = {"viewer", "manager", "sync", "admin"})
        List<String> roles) {}
