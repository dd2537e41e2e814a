package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;
import org.partnersegments.api.partner.PartnerDto.ReferenceDto;

/**
 * Why a partner is in a segment, or not. Lists of values, contracts and groups have the first few,
 * and the count of all is beside them.
 *
 * @param revision that of the partner data that was read
 * @param member whether the partner is in the segment
 * @param explanation the condition, with what each node is for the partner
 * @param keptOutBy for a partner that is not in the segment the fewest outcomes that would have to
 *     be the other way round for it to be; empty for a member
 */
@Schema(
    name = "Explanation",
    description =
        "Why a partner is in a segment, or not. Lists of values, contracts and groups show the first "
            + ExplanationDto.SHOWN
            + ", and the count of all beside them.")
public record ExplanationDto(
    @Schema(description = "The revision of the partner data that was read.") long revision,
    @Schema(examples = "2552842") String partnerId,
    @Schema(description = "Whether the partner is in the segment.") boolean member,
    ExplainedConditionDto explanation,
    @Schema(
            description =
                "For a partner that is not in the segment the fewest outcomes that would have to be"
                    + " the other way round for it to be, in the order of the tree; empty for a"
                    + " member.")
        List<KeptOutDto> keptOutBy) {

  /** How many values, contracts and groups a list has at most. */
  public static final int SHOWN = 10;

  /**
   * A node of the condition, as it stands for the partner: a group or a field condition, as {@link
   * ConditionDto} has them. The nodes inside of a same-contract group stand for one contract, which
   * the group names.
   *
   * @param holds what the node is for the partner
   * @param words the condition in words
   * @param values the first few
   * @param valueCount how many different ones there are
   * @param decidedBy null where nothing but a group's conditions, or its contract, decides
   */
  @Schema(
      name = "ExplainedCondition",
      description =
          "A node of the condition, as it stands for the partner: a group (`match`, `conditions`,"
              + " and `on`) or a field condition (`field`, `operator`, `values`). The nodes inside of"
              + " a same-contract group stand for one contract, which the group names.")
  public record ExplainedConditionDto(
      boolean holds,
      @Schema(description = "The condition in words.", examples = "Contract Stage is any of Joined")
          String words,
      @Schema(enumeration = {"all", "any", "none"}) @Nullable String match,
      @Schema(enumeration = {"sameContract"}) @Nullable String on,
      @Nullable List<ExplainedConditionDto> conditions,
      @Schema(examples = "contractStage") @Nullable String field,
      @Schema(examples = "isAnyOf") @Nullable String operator,
      @Schema(description = "The first " + SHOWN + ".", maxItems = SHOWN)
          @Nullable List<String> values,
      @Schema(description = "How many different values there are.") @Nullable Integer valueCount,
      @Schema(
              description =
                  "Absent where nothing but a group's conditions, or its contract, decides.")
          @Nullable DecidedByDto decidedBy) {}

  /**
   * What of the partner decided: what meets the condition, or the positive of a negative one. If
   * nothing does, it is that which decided. What does not apply is null.
   *
   * @param contracts the first that meet the condition, or satisfy the same-contract group; by ID
   * @param contractCount how many do
   * @param contract for a same-contract group the one that the conditions inside stand for; null if
   *     the partner has none
   * @param groups the first of the partner's that meet the condition; by ID
   * @param groupCount how many do
   * @param missingGroups for {@code isAllOf} the first that the partner is not in; by ID
   * @param missingGroupCount how many it is not in
   * @param value what the partner was compared by: the code of its prospecting stage, its name in
   *     the normal form, or its ID
   */
  @Schema(
      name = "DecidedBy",
      description =
          "What of the partner decided: what meets the condition, or the positive of a negative one."
              + " If nothing does, it is that which decided. What does not apply is absent.")
  public record DecidedByDto(
      @Schema(
              description =
                  "The first "
                      + SHOWN
                      + " contracts that meet the condition, or that satisfy the"
                      + " same-contract group; by ID.",
              maxItems = SHOWN)
          @Nullable List<ExplainedContractDto> contracts,
      @Nullable Integer contractCount,
      @Schema(
              description =
                  "For a same-contract group the contract that the conditions inside stand for: the"
                      + " first that satisfies the group, or else the one that comes closest. Absent"
                      + " if the partner has no contract; then nothing inside holds.")
          @Nullable ExplainedContractDto contract,
      @Schema(
              description =
                  "The first " + SHOWN + " of the partner's groups that meet the condition; by ID.",
              maxItems = SHOWN)
          @Nullable List<ReferenceDto> groups,
      @Nullable Integer groupCount,
      @Schema(
              description =
                  "For `isAllOf` the first " + SHOWN + " groups that the partner is not in; by ID.",
              maxItems = SHOWN)
          @Nullable List<ReferenceDto> missingGroups,
      @Nullable Integer missingGroupCount,
      @Schema(
              description =
                  "What the partner was compared by: the code of its prospecting stage, its name in"
                      + " the normal form, or its ID.",
              examples = "NEW")
          @Nullable String value) {}

  /**
   * A contract of the partner.
   *
   * @param stage the code of its stage, {@code JOINED}
   * @param templateTerm null if it stands under none
   */
  @Schema(name = "ExplainedContract", description = "A contract of the partner.")
  public record ExplainedContractDto(
      @Schema(examples = "S-7777777") String contractId,
      @Schema(description = "The code of its stage.", examples = "JOINED") String stage,
      @Schema(description = "Absent if it stands under none.")
          @Nullable ReferenceDto templateTerm) {}

  /**
   * A condition that keeps the partner out.
   *
   * @param pointer JSON Pointer into the condition
   * @param words the condition in words
   * @param contracts inside of a same-contract group the IDs of the first that the condition would
   *     have to turn out differently for
   * @param contractCount how many there are
   */
  @Schema(name = "KeptOut", description = "A condition that keeps the partner out.")
  public record KeptOutDto(
      @Schema(
              description =
                  "JSON Pointer into the condition. It leads to a same-contract group only if the"
                      + " partner has no contract.",
              examples = "/conditions/0")
          String pointer,
      @Schema(description = "The condition in words.") String words,
      @Schema(
              description =
                  "Inside of a same-contract group the IDs of the first "
                      + SHOWN
                      + " contracts that the"
                      + " condition would have to turn out differently for.",
              maxItems = SHOWN)
          @Nullable List<String> contracts,
      @Nullable Integer contractCount) {}
}
