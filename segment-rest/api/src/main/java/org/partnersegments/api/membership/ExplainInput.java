package org.partnersegments.api.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/** Asks why a condition selects a partner, or does not. */
@Schema(
    name = "ExplainInput",
    requiredProperties = {"condition", "partnerId"})
public record ExplainInput(
    @Nullable ConditionDto condition,
    @Schema(description = "A partner of the program.", examples = "2552842")
        @Nullable String partnerId) {}
