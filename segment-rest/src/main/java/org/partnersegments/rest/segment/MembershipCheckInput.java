package org.partnersegments.rest.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "MembershipCheckInput",
    requiredProperties = {"partnerIds"})
public record MembershipCheckInput(
    @Schema(description = "Trimmed; one that is given twice counts once.", maxItems = 10_000)
        @Nullable List<@Nullable String> partnerIds) {}
