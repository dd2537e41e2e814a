package org.partnersegments.rest.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "SyncLine",
    description =
        "One line of partner data. `partnerGroup` and `templateTerm` have `id`, `name` and"
            + " `archived`; `partner` is the whole partner: contracts and groups that it does not"
            + " name are gone; `partnerDeleted` has `partnerId` alone.",
    requiredProperties = {"type"})
public record SyncLineDto(
    @Schema(enumeration = {"partnerGroup", "templateTerm", "partner", "partnerDeleted"})
        @Nullable String type,
    @Nullable String id,
    @Nullable String name,
    @Nullable Boolean archived,
    @Schema(examples = "2552842") @Nullable String partnerId,
    @Schema(description = "Left out or null where none is set.", examples = "NEW")
        @Nullable String prospectingStage,
    @Schema(description = "IDs of groups.") @Nullable List<@Nullable String> groups,
    @Nullable List<@Nullable ContractLineDto> contracts) {

  @Schema(
      name = "ContractLine",
      requiredProperties = {"contractId", "stage"})
  public record ContractLineDto(
      @Schema(examples = "S-7777777") @Nullable String contractId,
      @Schema(examples = "JOINED") @Nullable String stage,
      @Schema(description = "The ID of its term.") @Nullable String templateTerm,
      @Schema(examples = "2026-01-01") @Nullable String startDate,
      @Schema(examples = "2026-12-31") @Nullable String endDate) {}
}
