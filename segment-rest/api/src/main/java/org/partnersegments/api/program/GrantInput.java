package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "GrantInput",
    description = "All roles that a principal is to have in the program.",
    requiredProperties = {"roles"})
public record GrantInput(
    @Schema(
            description = "The roles that replace the current ones.",
            enumeration = {"viewer", "manager", "sync", "admin"})
        @Nullable List<@Nullable String> roles) {}
