package org.partnersegments.api.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "Condition",
    oneOf = {ConditionDto.GroupDto.class, ConditionDto.FieldConditionDto.class},
    description =
        "Either a group (`match`, `conditions` and, if it needs a single contract, `on`) or a field"
            + " condition (`field`, `operator`, `values`). The root is a group. In a request, an"
            + " empty list of the other kind counts as absent, and the server refuses properties"
            + " that it does not know. A later version may answer conditions of another kind.",
    examples =
        "{\"match\":\"all\",\"conditions\":[{\"field\":\"contractStage\",\"operator\":\"isAnyOf\","
            + "\"values\":[\"JOINED\"]}]}")
public record ConditionDto(
    @Schema(
            description = "How many of the group's conditions a partner must match.",
            enumeration = {"all", "any", "none"})
        @Nullable String match,
    @Schema(
            description = "Present if a single contract must satisfy the whole group.",
            enumeration = {"sameContract"})
        @Nullable String on,
    @Nullable List<@Nullable ConditionDto> conditions,
    @Schema(description = "The ID of a field in `GET /fields`.", examples = "contractStage")
        @Nullable String field,
    @Schema(description = "The ID of one of the field's operators.", examples = "isAnyOf")
        @Nullable String operator,
    @Schema(
            description = "Absent or empty for an operator that takes no values.",
            maxItems = 100_000)
        @Nullable List<@Nullable String> values) {

  @Schema(
      name = "ConditionGroup",
      description = "A group of conditions.",
      examples =
          "{\"match\":\"none\",\"conditions\":[{\"field\":\"partnerGroup\",\"operator\":\"isAnyOf\","
              + "\"values\":[\"17\"]}]}")
  public record GroupDto(
      @Schema(
              description = "How many of the group's conditions a partner must match.",
              enumeration = {"all", "any", "none"})
          String match,
      @Schema(
              description = "Present if a single contract must satisfy the whole group.",
              enumeration = {"sameContract"})
          @Nullable String on,
      @Schema(minItems = 1) List<ConditionDto> conditions) {}

  @Schema(
      name = "FieldCondition",
      description = "A test of one field of a partner.",
      examples = "{\"field\":\"contractStage\",\"operator\":\"isAnyOf\",\"values\":[\"JOINED\"]}")
  public record FieldConditionDto(
      @Schema(description = "The ID of a field in `GET /fields`.", examples = "contractStage")
          String field,
      @Schema(description = "The ID of one of the field's operators.", examples = "isAnyOf")
          String operator,
      @Schema(
              description = "Absent or empty for an operator that takes no values.",
              maxItems = 100_000)
          @Nullable List<String> values) {}
}
