package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program, as the caller sees it.
 *
 * @param key its name in addresses
 * @param timeZone an IANA time zone
 * @param revision the number of the last change to its partner data; 0 before the first
 * @param roles the caller's in it: viewer, manager, sync, admin
 */
@Schema(name = "Program", description = "A program, as the caller sees it.")
public record ProgramDto(
    @Schema(description = "Its key in addresses.", examples = "acme-eu") String key,
    @Schema(examples = "Acme Europe") String name,
    @Schema(description = "An IANA time zone.", examples = "Europe/Berlin") String timeZone,
    @Schema(description = "The number of the last change to its partner data; 0 before the first.")
        long revision,
    @Schema(
            description = "The caller's roles.",
            enumeration = {"viewer", "manager", "sync", "admin"})
        List<String> roles) {}
