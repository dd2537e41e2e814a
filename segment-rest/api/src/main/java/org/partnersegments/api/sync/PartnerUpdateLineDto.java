package org.partnersegments.api.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.SyncLineDto.ContractLineDto;

@Schema(
    name = "PartnerUpdateLine",
    description =
        "Changes to a partner that the program has. Properties that the line does not name stay as"
            + " they are. Null clears a property.")
public record PartnerUpdateLineDto(
    @Schema(enumeration = "partnerUpdate") String type,
    @Schema(examples = "2552842") String partnerId,
    @Schema(examples = "Acme Deals") @Nullable String name,
    @Schema(ref = "ProspectingStage", description = "Null if the partner has none any more.")
        @Nullable NewValue<String> prospectingStage,
    @Schema(ref = "PartnerGroups", description = "Null removes the partner from all groups.")
        @Nullable NewValue<Groups> groups,
    @Schema(ref = "PartnerContracts", description = "Null removes all contracts.")
        @Nullable NewValue<Contracts> contracts)
    implements SyncLineDto {

  /** All groups of the partner, or changes to them. */
  public sealed interface Groups {}

  /** The IDs of all groups of the partner. */
  public record AllGroups(@JsonValue List<String> ids) implements Groups {}

  @Schema(
      name = "GroupChanges",
      description =
          "Changes to the groups of a partner. The server takes an absent list as an empty one.")
  public record GroupChangesDto(
      @Schema(description = "IDs of groups. Those that the partner is in already stay.")
          List<String> add,
      @Schema(description = "IDs of groups. Those that the partner is not in change nothing.")
          List<String> remove)
      implements Groups {}

  /** All contracts of the partner, or changes to them. */
  public sealed interface Contracts {}

  /** All contracts of the partner. */
  public record AllContracts(@JsonValue List<ContractLineDto> contracts) implements Contracts {}

  @Schema(
      name = "ContractChanges",
      description =
          "Changes to the contracts of a partner. Others stay as they are. The server takes an absent"
              + " list as an empty one.")
  public record ContractChangesDto(
      List<ContractUpdateDto> update,
      @Schema(
              description =
                  "IDs of contracts. Those that the partner does not have change nothing.")
          List<String> remove)
      implements Contracts {}

  @Schema(
      name = "ContractUpdate",
      description =
          "Changes to a contract. Properties that it does not name stay as they are, and null clears"
              + " a property. A contract that the partner does not have is added, and needs a stage;"
              + " if another partner has it, it leaves that partner.")
  public record ContractUpdateDto(
      @Schema(examples = "S-7777777") String contractId,
      @Schema(ref = "ContractStage") @Nullable String stage,
      @Schema(implementation = String.class, description = "The ID of its term.")
          @Nullable NewValue<String> templateTerm,
      @Schema(implementation = String.class, examples = "2026-01-01")
          @Nullable NewValue<String> startDate,
      @Schema(implementation = String.class, examples = "2026-12-31")
          @Nullable NewValue<String> endDate) {}
}
