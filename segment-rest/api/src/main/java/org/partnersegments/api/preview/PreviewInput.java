package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(
    name = "PreviewInput",
    description = "A request for the figures of a condition.",
    requiredProperties = {"condition"})
public record PreviewInput(
    @Nullable ConditionDto condition,
    @Schema(
            description = "Whether the answer contains the count of each node.",
            defaultValue = "false")
        @Nullable Boolean nodes,
    @Schema(
            description =
                "Whether the answer warns about partner IDs that do not exist in the program. Send"
                    + " `false` if the IDs come from `partners/resolve`.",
            defaultValue = "true")
        @Nullable Boolean unknownPartners,
    @Schema(description = "Whether the answer contains the composition.", defaultValue = "false")
        @Nullable Boolean composition) {}
