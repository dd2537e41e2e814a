package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pasted list.
 *
 * @param partnerIds as they were typed or pasted; at most 100,000
 */
@Schema(
    name = "ResolveRequest",
    requiredProperties = {"partnerIds"})
public record ResolveRequest(
    @Schema(description = "As they were typed or pasted.", maxItems = 100_000)
        @Nullable List<@Nullable String> partnerIds) {}
