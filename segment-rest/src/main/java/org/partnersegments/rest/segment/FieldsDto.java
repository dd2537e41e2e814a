package org.partnersegments.rest.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Fields", description = "Everything that conditions may speak of.")
public record FieldsDto(List<FieldDto> fields, LimitsDto limits) {

  @Schema(name = "Field")
  public record FieldDto(
      @Schema(examples = "contractStage") String id,
      @Schema(examples = "Contract Stage") String label,
      @Schema(description = "The heading it stands under.", examples = "Contract") String section,
      @Schema(description = "Whether it may stand in a same-contract group.") boolean contractField,
      List<OperatorDto> operators,
      @Schema(description = "Its values, for a field of codes.") List<CodeDto> codes) {}

  @Schema(name = "Operator")
  public record OperatorDto(
      @Schema(examples = "isAnyOf") String id,
      @Schema(examples = "is any of") String label,
      @Schema(
              description = "What its values are; absent where it takes none.",
              enumeration = {"code", "partnerGroup", "templateTerm", "partner", "text", "id"})
          @Nullable String valueKind,
      @Schema(
              description = "How many values it takes.",
              enumeration = {"none", "one", "many"})
          String values) {}

  @Schema(name = "Code")
  public record CodeDto(
      @Schema(examples = "JOINED") String code,
      @Schema(examples = "Joined") String label,
      String description,
      @Schema(description = "Whether it may stand in a same-contract group.")
          boolean inSameContract) {}

  @Schema(name = "ConditionLimits")
  public record LimitsDto(
      @Schema(description = "Levels of a tree.") int depth,
      @Schema(description = "Groups and conditions of a tree.") int nodes,
      @Schema(description = "Values of one condition.") int values,
      @Schema(description = "Characters of a text.") int textLength,
      @Schema(description = "Characters of an ID.") int idLength) {}
}
