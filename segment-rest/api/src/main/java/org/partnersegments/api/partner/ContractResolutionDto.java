package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnersegments.api.partner.ResolutionDto.EntryDto;

@Schema(
    name = "ContractResolution",
    description = "The contracts in a pasted list of contract IDs, with their partners.")
public record ContractResolutionDto(
    @Schema(description = "The contracts that exist, each once, in the order of the list.")
        List<FoundDto> found,
    @Schema(description = "Valid IDs that no contract has, each once.") List<EntryDto> unknown,
    @Schema(description = "Entries that are not a contract ID.") List<EntryDto> malformed,
    @Schema(description = "The number of entries that repeat an earlier one.") int repeated) {

  @Schema(name = "ResolvedContract", description = "A contract in the list.")
  public record FoundDto(
      @Schema(examples = "S-7777777") String contractId,
      @Schema(description = "The contract's partner.", examples = "2552842") String partnerId,
      @Schema(description = "The partner's name.", examples = "Acme Deals") String name) {}
}
