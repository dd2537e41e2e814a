package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Resolution", description = "The partners in a pasted list of partner IDs.")
public record ResolutionDto(
    @Schema(description = "The partners that exist, each once, in the order of the list.")
        List<FoundDto> found,
    @Schema(description = "Valid IDs that no partner has, each once.") List<EntryDto> unknown,
    @Schema(description = "Entries that are not a partner ID.") List<EntryDto> malformed,
    @Schema(description = "The number of entries that repeat an earlier one.") int repeated) {

  @Schema(name = "ResolvedPartner", description = "A partner in the list.")
  public record FoundDto(String partnerId, String name) {}

  @Schema(name = "UnresolvedEntry", description = "An entry of the list that names no partner.")
  public record EntryDto(
      @Schema(description = "The entry as the user typed it.") String value,
      @Schema(description = "Its index in the list, from 0.") int position) {}
}
