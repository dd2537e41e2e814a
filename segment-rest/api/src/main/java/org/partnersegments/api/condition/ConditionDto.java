package org.partnersegments.api.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A condition: a group has {@code match}, {@code conditions} and perhaps {@code on}; a field
 * condition {@code field}, {@code operator} and {@code values}. The root is a group. What the other
 * kind has is null.
 *
 * @param match {@code all}, {@code any} or {@code none}
 * @param on {@code sameContract} where one and the same contract has to satisfy the group
 * @param field one of {@code GET /fields}
 * @param operator one of the field's
 * @param values null for operators without values; at most 100,000
 */
@Schema(
    name = "Condition",
    description =
        "A group (`match`, `conditions`, and `on` for a same-contract group) or a field condition"
            + " (`field`, `operator`, `values`). The root is a group.",
    examples =
        "{\"match\":\"all\",\"conditions\":[{\"field\":\"contractStage\",\"operator\":\"isAnyOf\","
            + "\"values\":[\"JOINED\"]}]}")
public record ConditionDto(
    @Schema(
            description = "How the group joins its conditions.",
            enumeration = {"all", "any", "none"})
        @Nullable String match,
    @Schema(
            description = "One and the same contract satisfies the group.",
            enumeration = {"sameContract"})
        @Nullable String on,
    @Nullable List<@Nullable ConditionDto> conditions,
    @Schema(description = "A field of GET /fields.", examples = "contractStage")
        @Nullable String field,
    @Schema(description = "One of the field's operators.", examples = "isAnyOf")
        @Nullable String operator,
    @Schema(description = "Left out for operators without values.", maxItems = 100_000)
        @Nullable List<@Nullable String> values) {}
