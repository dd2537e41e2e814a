package org.partnersegments.rest.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Resolution", description = "What became of a pasted list of partner IDs.")
public record ResolutionDto(
    @Schema(description = "The partners that exist, each once, in the order of the list.")
        List<FoundDto> found,
    @Schema(description = "Well-formed IDs that no partner has, each once.") List<EntryDto> unknown,
    @Schema(description = "What is no partner ID.") List<EntryDto> malformed,
    @Schema(description = "How many stood in the list before.") int repeated) {

  @Schema(name = "ResolvedPartner")
  public record FoundDto(String partnerId, String name) {}

  @Schema(name = "UnresolvedEntry")
  public record EntryDto(
      @Schema(description = "As it was typed.") String value,
      @Schema(description = "Its index in the list, from 0.") int position) {}
}
