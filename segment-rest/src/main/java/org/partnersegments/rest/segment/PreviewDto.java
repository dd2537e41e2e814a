package org.partnersegments.rest.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnersegments.rest.partner.PartnerPage;

@Schema(name = "Preview", description = "What a condition selects, as of one revision.")
public record PreviewDto(
    long revision,
    @Schema(description = "All partners of the program.") long total,
    @Schema(description = "The partners that the condition selects, exactly.") long count,
    @Schema(description = "The condition in words.") String summary,
    @Schema(description = "Each node's own count; empty unless asked for.")
        List<NodeCountDto> nodes,
    @Schema(description = "None of them stops a save.") List<WarningDto> warnings,
    PartnerPage partners) {

  @Schema(name = "NodeCount")
  public record NodeCountDto(
      @Schema(description = "JSON Pointer into the condition.", examples = "/conditions/0")
          String pointer,
      long count) {}

  @Schema(name = "Warning")
  public record WarningDto(
      @Schema(description = "JSON Pointer into the condition.") String pointer,
      @Schema(
              enumeration = {
                "unknown-group",
                "unknown-term",
                "archived-group",
                "archived-term",
                "unknown-partner",
                "matches-nobody",
                "matches-everybody",
                "duplicate-condition",
                "contradiction"
              })
          String code,
      String detail) {}
}
