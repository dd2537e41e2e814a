package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/**
 * Asks for a page of the partners that a condition selects.
 *
 * @param limit most partners of a page, 1 to 500; 50 if null
 * @param after {@code next} of the page before
 * @param sort {@code name}, {@code -name}, {@code partnerId} or {@code -partnerId}; by name if null
 */
@Schema(
    name = "PreviewPartnersInput",
    requiredProperties = {"condition"})
public record PreviewPartnersInput(
    @Nullable ConditionDto condition,
    @Schema(minimum = "1", maximum = "500", defaultValue = "50") @Nullable Integer limit,
    @Schema(description = "`next` of the page before.") @Nullable String after,
    @Schema(
            enumeration = {"name", "-name", "partnerId", "-partnerId"},
            defaultValue = "name")
        @Nullable String sort) {}
