package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "SyncLine",
    description =
        "A line of partner data. `partnerGroup` and `templateTerm` have `id`, `name` and"
            + " `archived`. `partner` is the whole partner: the server removes contracts and groups"
            + " that the line does not name. `partnerDeleted` has only `partnerId`.",
    requiredProperties = {"type"})
public record SyncLineDto(
    @Schema(enumeration = {"partnerGroup", "templateTerm", "partner", "partnerDeleted"})
        @Nullable String type,
    @Nullable String id,
    @Nullable String name,
    @Schema(description = "Whether it is out of use. Absent or null means false.")
        @Nullable Boolean archived,
    @Schema(examples = "2552842") @Nullable String partnerId,
    @Schema(
            description = "The code of its stage. Absent or null if the partner has none.",
            examples = "NEW")
        @Nullable String prospectingStage,
    @Schema(description = "The IDs of all groups that the partner is in.")
        @Nullable List<@Nullable String> groups,
    @Schema(description = "All contracts of the partner.")
        @Nullable List<@Nullable ContractLineDto> contracts) {

  @Schema(
      name = "ContractLine",
      description = "A contract in the line of a partner.",
      requiredProperties = {"contractId", "stage"})
  public record ContractLineDto(
      @Schema(examples = "S-7777777") @Nullable String contractId,
      @Schema(description = "The code of its stage.", examples = "JOINED") @Nullable String stage,
      @Schema(description = "The ID of its term.") @Nullable String templateTerm,
      @Schema(examples = "2026-01-01") @Nullable String startDate,
      @Schema(examples = "2026-12-31") @Nullable String endDate) {}
}
