package org.partnersegments.api.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that conditions may speak of. */
@Schema(name = "Fields", description = "Everything that conditions may speak of.")
public record FieldsDto(List<FieldDto> fields, LimitsDto limits) {

  /**
   * A field of conditions.
   *
   * @param section the heading that it stands under
   * @param contractField whether it may stand in a same-contract group
   * @param codes its values, for a field of codes
   */
  @Schema(name = "Field")
  public record FieldDto(
      @Schema(examples = "contractStage") String id,
      @Schema(examples = "Contract Stage") String label,
      @Schema(description = "The heading it stands under.", examples = "Contract") String section,
      @Schema(description = "Whether it may stand in a same-contract group.") boolean contractField,
      List<OperatorDto> operators,
      @Schema(description = "Its values, for a field of codes.") List<CodeDto> codes) {}

  /**
   * An operator of a field.
   *
   * @param valueKind what its values are: {@code code}, {@code partnerGroup}, {@code templateTerm},
   *     {@code partner}, {@code text} or {@code id}; null where it takes none
   * @param values how many it takes: {@code none}, {@code one} or {@code many}
   */
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

  /**
   * A value of a field of codes.
   *
   * @param inSameContract whether it may stand in a same-contract group
   */
  @Schema(name = "Code")
  public record CodeDto(
      @Schema(examples = "JOINED") String code,
      @Schema(examples = "Joined") String label,
      String description,
      @Schema(description = "Whether it may stand in a same-contract group.")
          boolean inSameContract) {}

  /**
   * What a condition may have at most.
   *
   * @param depth levels of a tree
   * @param nodes groups and conditions of a tree
   * @param values of one condition
   * @param textLength characters of a text
   * @param idLength characters of an ID
   */
  @Schema(name = "ConditionLimits")
  public record LimitsDto(
      @Schema(description = "Levels of a tree.") int depth,
      @Schema(description = "Groups and conditions of a tree.") int nodes,
      @Schema(description = "Values of one condition.") int values,
      @Schema(description = "Characters of a text.") int textLength,
      @Schema(description = "Characters of an ID.") int idLength) {}
}
