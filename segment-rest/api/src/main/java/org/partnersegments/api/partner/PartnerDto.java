package org.partnersegments.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner with its groups and contracts.
 *
 * @param partnerId up to 19 digits
 * @param prospectingStage the code of its stage; null if none is set
 * @param groups by name
 * @param contracts by contract ID
 */
@Schema(name = "Partner", description = "A partner with its groups and contracts.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PartnerDto(
    @Schema(description = "Up to 19 digits.", examples = "2552842") String partnerId,
    @Schema(examples = "Acme Deals") String name,
    @Schema(description = "The code of its prospecting stage; null if none is set.")
        @Nullable String prospectingStage,
    @Schema(description = "By name.") List<ReferenceDto> groups,
    @Schema(description = "By contract ID.") List<ContractDto> contracts) {

  /**
   * A partner group or template term, where a partner or contract refers to it.
   *
   * @param archived whether it is kept only for what still names it
   */
  @Schema(name = "Reference", description = "A partner group or template term.")
  public record ReferenceDto(String id, String name, boolean archived) {}

  /**
   * A contract of a partner.
   *
   * @param stage the code of its stage, {@code JOINED}
   * @param templateTerm null if it stands under none
   * @param startDate null if none is known
   * @param endDate null if none is known
   */
  @Schema(name = "Contract")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ContractDto(
      @Schema(examples = "S-7777777") String contractId,
      @Schema(description = "The code of its stage.", examples = "JOINED") String stage,
      @Nullable ReferenceDto templateTerm,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate) {}
}
