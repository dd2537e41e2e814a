package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "MembershipCheckInput",
    description = "A request to check which partners are in a segment.",
    requiredProperties = {"partnerIds"})
public record MembershipCheckInput(
    @Schema(
            description = "The server ignores spaces around an ID, and repeated IDs.",
            maxItems = 10_000)
        @Nullable List<@Nullable String> partnerIds) {}
