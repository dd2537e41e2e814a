package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks which partners are in a segment.
 *
 * @param partnerIds up to 10,000; trimmed, and one that is given twice counts once
 */
@Schema(
    name = "MembershipCheckInput",
    requiredProperties = {"partnerIds"})
public record MembershipCheckInput(
    @Schema(description = "Trimmed; one that is given twice counts once.", maxItems = 10_000)
        @Nullable List<@Nullable String> partnerIds) {}
