package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a pasted list of partner IDs.
 *
 * @param found the partners that exist, each once, in the order of the list
 * @param unknown well-formed IDs that no partner has, each once
 * @param malformed what is no partner ID
 * @param repeated how many stood in the list before
 */
@Schema(name = "Resolution", description = "What became of a pasted list of partner IDs.")
public record ResolutionDto(
    @Schema(description = "The partners that exist, each once, in the order of the list.")
        List<FoundDto> found,
    @Schema(description = "Well-formed IDs that no partner has, each once.") List<EntryDto> unknown,
    @Schema(description = "What is no partner ID.") List<EntryDto> malformed,
    @Schema(description = "How many stood in the list before.") int repeated) {

  /** A partner that the list names. */
  @Schema(name = "ResolvedPartner")
  public record FoundDto(String partnerId, String name) {}

  /**
   * An entry of the list that names no partner.
   *
   * @param value as it was typed
   * @param position its index in the list, from 0
   */
  @Schema(name = "UnresolvedEntry")
  public record EntryDto(
      @Schema(description = "As it was typed.") String value,
      @Schema(description = "Its index in the list, from 0.") int position) {}
}
