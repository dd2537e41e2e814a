package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/**
 * Asks how many partners each of some conditions selects.
 *
 * @param conditions 1 to 50
 */
@Schema(
    name = "CountsInput",
    requiredProperties = {"conditions"})
public record CountsInput(
    @Schema(description = "At most 5,000 nodes in all.", minItems = 1, maxItems = 50)
        @Nullable List<@Nullable ConditionDto> conditions) {}
