package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Preview", description = "The figures of a condition.")
public record PreviewDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(description = "The number of all partners of the program.") long total,
    @Schema(description = "The exact number of partners that the condition selects.") long count,
    @Schema(description = "The condition in words.") String summary,
    @Schema(description = "The count of each node. Empty unless the request asks for it.")
        List<NodeCountDto> nodes,
    @Schema(description = "Likely mistakes. You can save the condition anyway.")
        List<WarningDto> warnings,
    @Schema(description = "Absent unless the request asks for it.")
        @Nullable CompositionDto composition) {

  @Schema(
      name = "NodeCount",
      description = "How many partners a single node of the condition selects.")
  public record NodeCountDto(
      @Schema(description = "A JSON Pointer into the condition.", examples = "/conditions/0")
          String pointer,
      long count) {}

  @Schema(name = "Warning", description = "A likely mistake in the condition.")
  public record WarningDto(
      @Schema(description = "A JSON Pointer into the condition.") String pointer,
      @Schema(
              description = "The kind of mistake, for programs. `GET /problems` explains each.",
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
      @Schema(description = "The mistake, for people.") String detail) {}
}
