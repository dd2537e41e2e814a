package org.partnersegments.api.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Fields", description = "The fields that conditions may test, and their limits.")
public record FieldsDto(List<FieldDto> fields, LimitsDto limits) {

  @Schema(name = "Field", description = "A field that conditions may test.")
  public record FieldDto(
      @Schema(examples = "contractStage") String id,
      @Schema(examples = "Contract Stage") String label,
      @Schema(
              description = "The heading of the fields that belong together.",
              examples = "Contract")
          String section,
      @Schema(description = "Whether a same-contract group may contain the field.")
          boolean contractField,
      List<OperatorDto> operators,
      @Schema(description = "The values that the field can have. Empty if they are not codes.")
          List<CodeDto> codes) {}

  @Schema(name = "Operator", description = "An operator of a field.")
  public record OperatorDto(
      @Schema(examples = "isAnyOf") String id,
      @Schema(examples = "is any of") String label,
      @Schema(
              description = "What the values are. Absent if the operator takes none.",
              enumeration = {"code", "partnerGroup", "templateTerm", "partner", "text", "id"})
          @Nullable String valueKind,
      @Schema(
              description = "How many values the operator takes.",
              enumeration = {"none", "one", "many"})
          String values) {}

  @Schema(name = "Code", description = "A value of a field of codes.")
  public record CodeDto(
      @Schema(examples = "JOINED") String code,
      @Schema(examples = "Joined") String label,
      String description,
      @Schema(description = "Whether a same-contract group may contain the value.")
          boolean inSameContract,
      @Schema(
              description =
                  "Whether only conditions use the value: it says that nothing is set, so no partner"
                      + " data has it, and `sync` does not take it.")
          boolean onlyInConditions) {}

  @Schema(name = "ConditionLimits", description = "The limits of a condition.")
  public record LimitsDto(
      @Schema(description = "Levels of the tree.") int depth,
      @Schema(description = "Groups and field conditions in the tree.") int nodes,
      @Schema(description = "Values of a field condition.") int values,
      @Schema(description = "Characters of a text.") int textLength,
      @Schema(description = "Characters of an ID.") int idLength) {}
}
