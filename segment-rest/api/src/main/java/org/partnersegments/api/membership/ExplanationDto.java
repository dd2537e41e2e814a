package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.PartnerDto.ReferenceDto;

@Schema(
    name = "Explanation",
    description =
        "Why a partner is in a segment, or not. A list of values, contracts or groups contains the"
            + " first "
            + ExplanationDto.SHOWN
            + "; a count of all is next to it.")
public record ExplanationDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(examples = "2552842") String partnerId,
    @Schema(description = "Whether the partner is in the segment.") boolean member,
    ExplainedConditionDto explanation,
    @Schema(
            description =
                "The smallest set of conditions that would have to turn out differently for the"
                    + " partner to be in the segment, in the order of the tree. Empty for a member.")
        List<KeptOutDto> keptOutBy) {

  /** The maximum length of a list of values, contracts or groups. */
  public static final int SHOWN = 10;

  @Schema(
      name = "ExplainedCondition",
      description =
          "A group (`match`, `conditions`, `on`) or a field condition (`field`, `operator`,"
              + " `values`), and whether the partner matches it. Inside a same-contract group,"
              + " conditions are about one contract, which `decidedBy` of the group names.")
  public record ExplainedConditionDto(
      @Schema(description = "Whether the partner, or the contract, matches.") boolean holds,
      @Schema(description = "The condition in words.", examples = "Contract Stage is any of Joined")
          String words,
      @Schema(enumeration = {"all", "any", "none"}) @Nullable String match,
      @Schema(enumeration = {"sameContract"}) @Nullable String on,
      @Nullable List<ExplainedConditionDto> conditions,
      @Schema(examples = "contractStage") @Nullable String field,
      @Schema(examples = "isAnyOf") @Nullable String operator,
      @Schema(description = "The first " + SHOWN + " values.", maxItems = SHOWN)
          @Nullable List<String> values,
      @Schema(description = "The number of different values.") @Nullable Integer valueCount,
      @Schema(description = "Absent if only the group's conditions, or its contract, decide.")
          @Nullable DecidedByDto decidedBy) {}

  @Schema(
      name = "DecidedBy",
      description =
          "The data of the partner that decided: what matches the condition or, for a negative"
              + " condition, its positive form. If nothing matches, that decided. Properties that do"
              + " not apply are absent.")
  public record DecidedByDto(
      @Schema(
              description =
                  "The first "
                      + SHOWN
                      + " contracts that match the condition, or that satisfy the same-contract"
                      + " group, by ID.",
              maxItems = SHOWN)
          @Nullable List<ExplainedContractDto> contracts,
      @Schema(description = "The number of these contracts.") @Nullable Integer contractCount,
      @Schema(
              description =
                  "The contract that the conditions inside a same-contract group are about: the"
                      + " first that satisfies the group, or else the one that comes closest. Absent"
                      + " if the partner has no contract; then nothing inside matches.")
          @Nullable ExplainedContractDto contract,
      @Schema(
              description =
                  "The first "
                      + SHOWN
                      + " of the partner's groups that match the condition, by ID.",
              maxItems = SHOWN)
          @Nullable List<ReferenceDto> groups,
      @Schema(description = "The number of these groups.") @Nullable Integer groupCount,
      @Schema(
              description =
                  "For `isAllOf`, the first "
                      + SHOWN
                      + " groups that the partner is not in, by ID.",
              maxItems = SHOWN)
          @Nullable List<ReferenceDto> missingGroups,
      @Schema(description = "The number of groups that the partner is not in.")
          @Nullable Integer missingGroupCount,
      @Schema(
              description =
                  "The partner's value: the code of its prospecting stage, its name in normal form,"
                      + " or its ID.",
              examples = "NEW")
          @Nullable String value) {}

  @Schema(name = "ExplainedContract", description = "A contract of the partner.")
  public record ExplainedContractDto(
      @Schema(examples = "S-7777777") String contractId,
      @Schema(ref = "ContractStage") String stage,
      @Schema(description = "Absent if the contract has none.")
          @Nullable ReferenceDto templateTerm) {}

  @Schema(name = "KeptOut", description = "A condition that keeps the partner out.")
  public record KeptOutDto(
      @Schema(
              description =
                  "A JSON Pointer into the condition. It points to a same-contract group only if the"
                      + " partner has no contract.",
              examples = "/conditions/0")
          String pointer,
      @Schema(description = "The condition in words.") String words,
      @Schema(
              description =
                  "For a condition inside a same-contract group, the IDs of the first "
                      + SHOWN
                      + " contracts for which it would have to turn out differently.",
              maxItems = SHOWN)
          @Nullable List<String> contracts,
      @Schema(description = "The number of these contracts.") @Nullable Integer contractCount) {}
}
