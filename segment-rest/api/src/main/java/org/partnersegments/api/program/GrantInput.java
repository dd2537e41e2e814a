package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All roles that a principal shall have in a program; none takes all of them away.
 *
 * @param roles viewer, manager, sync, admin
 */
@Schema(
    name = "GrantInput",
    requiredProperties = {"roles"})
public record GrantInput(
    @Schema(
            description = "All roles that the principal shall have.",
            enumeration = {"viewer", "manager", "sync", "admin"})
        @Nullable List<@Nullable String> roles) {}
