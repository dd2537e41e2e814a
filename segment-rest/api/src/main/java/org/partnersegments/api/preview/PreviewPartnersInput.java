package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(
    name = "PreviewPartnersInput",
    description = "A request for a page of the partners that a condition selects.",
    requiredProperties = {"condition"})
public record PreviewPartnersInput(
    @Nullable ConditionDto condition,
    @Schema(minimum = "1", maximum = "500", defaultValue = "50") @Nullable Integer limit,
    @Schema(description = "`next` of the previous page.") @Nullable String after,
    @Schema(
            enumeration = {"name", "-name", "partnerId", "-partnerId"},
            defaultValue = "name")
        @Nullable String sort,
    @Schema(
            description = "The properties that each partner has. If absent, all.",
            minItems = 1,
            enumeration = {"partnerId", "name", "prospectingStage", "groups", "contracts"})
        @Nullable List<@Nullable String> fields) {}
