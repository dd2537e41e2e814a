package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of a condition, as of one revision.
 *
 * @param total all partners of the program
 * @param count the partners that the condition selects, exactly
 * @param summary the condition in words
 * @param nodes each node's own count; empty unless asked for
 * @param warnings what is probably not meant; none of them stops a save
 */
@Schema(name = "Preview", description = "The figures of a condition, as of one revision.")
public record PreviewDto(
    long revision,
    @Schema(description = "All partners of the program.") long total,
    @Schema(description = "The partners that the condition selects, exactly.") long count,
    @Schema(description = "The condition in words.") String summary,
    @Schema(description = "Each node's own count; empty unless asked for.")
        List<NodeCountDto> nodes,
    @Schema(description = "None of them stops a save.") List<WarningDto> warnings) {

  /**
   * How many partners a node of the condition selects by itself.
   *
   * @param pointer JSON Pointer into the condition
   */
  @Schema(name = "NodeCount")
  public record NodeCountDto(
      @Schema(description = "JSON Pointer into the condition.", examples = "/conditions/0")
          String pointer,
      long count) {}

  /**
   * Something in the condition that is probably not meant.
   *
   * @param pointer JSON Pointer into the condition
   * @param code what it is, for programs: {@code unknown-group}
   * @param detail what it is, a sentence for people
   */
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
