package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of partner data. Which properties it has depends on its type.
 *
 * @param type {@code partnerGroup} and {@code templateTerm} have {@code id}, {@code name} and
 *     {@code archived}; {@code partner} is the whole partner; {@code partnerDeleted} has {@code
 *     partnerId} alone
 * @param archived whether the group or term is kept only for what still names it; no if null
 * @param prospectingStage the code of its stage; null where none is set
 * @param groups the IDs of all groups that the partner is in
 * @param contracts all that the partner has
 */
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

  /**
   * A contract in a partner's line.
   *
   * @param stage the code of its stage, {@code JOINED}
   * @param templateTerm the ID of its term
   * @param startDate {@code 2026-01-31}
   * @param endDate {@code 2026-12-31}
   */
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
