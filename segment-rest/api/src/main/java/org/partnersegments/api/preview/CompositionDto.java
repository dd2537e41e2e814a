package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "Composition",
    description =
        "Which values the members have, against all partners of the program. A partner with several"
            + " contracts or groups counts for each of its values.")
public record CompositionDto(
    @Schema(
            description =
                "By the code of the contract stage. `none` has the partners without a contract.")
        ValueSharesDto contractStages,
    @Schema(
            description =
                "By the code of the prospecting stage. `none` has the partners without one.")
        ValueSharesDto prospectingStages,
    @Schema(description = "By the ID of the group. `none` has the partners in no group.")
        ValueSharesDto partnerGroups,
    @Schema(
            description =
                "By the ID of the term. `none` has the partners without a contract under a term.")
        ValueSharesDto templateTerms) {

  /** The most values of a property that an answer has. */
  public static final int SHOWN = 500;

  @Schema(name = "ValueShares", description = "The partners with each value of a property.")
  public record ValueSharesDto(
      @Schema(description = "How many values the partners of the program have.") int count,
      @Schema(
              description =
                  "The first 500 values: most members first, then by code or ID. Values that no"
                      + " partner of the program has are missing.",
              maxItems = SHOWN)
          List<ValueShareDto> items,
      @Schema(description = "The partners without a value.") ShareDto none) {}

  @Schema(name = "ValueShare", description = "The partners with one value.")
  public record ValueShareDto(
      @Schema(
              description = "The code, or the ID of the group or term, as conditions name it.",
              examples = "JOINED")
          String value,
      @Schema(
              description = "The label of the code, or the name of the group or term.",
              examples = "Joined")
          String name,
      @Schema(description = "How many members have it.") long members,
      @Schema(description = "How many partners of the program have it.") long total) {}

  @Schema(name = "Share", description = "A number of partners.")
  public record ShareDto(
      @Schema(description = "How many of these partners are members.") long members,
      @Schema(description = "How many of them the program has.") long total) {}
}
