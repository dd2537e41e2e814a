package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Resolution", description = "The partners in a pasted list of partner IDs or names.")
public record ResolutionDto(
    @Schema(description = "The partners that exist, each once, in the order of the list.")
        List<FoundDto> found,
    @Schema(
            description =
                "Names that several partners have, each once. Absent if the list is of IDs.")
        @Nullable List<AmbiguousDto> ambiguous,
    @Schema(description = "Valid IDs or names that no partner has, each once.")
        List<EntryDto> unknown,
    @Schema(description = "Entries that are not a partner ID or name.") List<EntryDto> malformed,
    @Schema(description = "The number of entries that repeat an earlier one.") int repeated) {

  @Schema(name = "ResolvedPartner", description = "A partner in the list.")
  public record FoundDto(
      String partnerId,
      String name,
      @Schema(description = "The index of its name in the list, from 0. Absent if it is of IDs.")
          @Nullable Integer position) {}

  @Schema(name = "AmbiguousName", description = "A name in the list that several partners have.")
  public record AmbiguousDto(
      @Schema(description = "The name as the user typed it.") String value,
      @Schema(description = "Its index in the list, from 0.") int position,
      @Schema(description = "The number of partners with this name.") long partners) {}

  @Schema(name = "UnresolvedEntry", description = "An entry of the list that names no partner.")
  public record EntryDto(
      @Schema(description = "The entry as the user typed it.") String value,
      @Schema(description = "Its index in the list, from 0.") int position,
      @Schema(description = "Why it is malformed, for people. Absent if it is not.")
          @Nullable String reason) {}
}
