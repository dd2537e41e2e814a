package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/**
 * Asks for the figures of a condition.
 *
 * @param nodes whether each node's own count is wanted; no if null
 * @param unknownPartners whether partner IDs that the program does not have are worth a warning;
 *     yes if null
 */
@Schema(
    name = "PreviewInput",
    requiredProperties = {"condition"})
public record PreviewInput(
    @Nullable ConditionDto condition,
    @Schema(description = "Whether each node's own count is wanted.", defaultValue = "false")
        @Nullable Boolean nodes,
    @Schema(
            description =
                "Whether partner IDs that the program does not have are worth a warning. Say no if"
                    + " you have them from `partners/resolve`.",
            defaultValue = "true")
        @Nullable Boolean unknownPartners) {}
