package org.partnersegments.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Partner", description = "A partner with its groups and contracts.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PartnerDto(
    @Schema(description = "Up to 19 digits.", examples = "2552842") String partnerId,
    @Schema(examples = "Acme Deals") String name,
    @Schema(ref = "ProspectingStage", description = "Null if it has none.")
        @Nullable String prospectingStage,
    @Schema(description = "By name.") List<ReferenceDto> groups,
    @Schema(description = "By contract ID.") List<ContractDto> contracts) {

  @Schema(
      name = "Reference",
      description = "A partner group or template term that a partner or contract refers to.")
  public record ReferenceDto(
      String id,
      String name,
      @Schema(description = "Whether it is out of use, but data or conditions still refer to it.")
          boolean archived) {}

  @Schema(name = "Contract", description = "A contract of a partner.")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ContractDto(
      @Schema(examples = "S-7777777") String contractId,
      @Schema(ref = "ContractStage") String stage,
      @Schema(description = "Null if the contract has none.") @Nullable ReferenceDto templateTerm,
      @Schema(description = "Null if unknown.") @Nullable LocalDate startDate,
      @Schema(description = "Null if unknown.") @Nullable LocalDate endDate) {}
}
