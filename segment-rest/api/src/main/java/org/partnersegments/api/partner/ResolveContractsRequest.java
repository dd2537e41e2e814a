package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "ResolveContractsRequest",
    description = "A pasted list of contract IDs.",
    requiredProperties = {"contractIds"})
public record ResolveContractsRequest(
    @Schema(description = "The entries as the user typed or pasted them.", maxItems = 100_000)
        @Nullable List<@Nullable String> contractIds) {}
