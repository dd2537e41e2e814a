package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the lines of a sync.
 *
 * @param received lines that were read; blank ones do not count
 * @param unchanged lines that say what is known already
 * @param rejected lines that were refused
 * @param revision the program's after the last line
 * @param errors the first 1,000, of a line the first 100
 */
@Schema(name = "SyncReport", description = "What became of the lines.")
public record SyncReport(
    @Schema(description = "Lines that were read; blank ones do not count.") long received,
    long created,
    long updated,
    @Schema(description = "Lines that say what is known already.") long unchanged,
    long deleted,
    @Schema(description = "Lines that were refused.") long rejected,
    @Schema(description = "The program's revision after the last line.") long revision,
    @Schema(description = "The first 1,000 errors, of a line the first 100.")
        List<LineError> errors) {

  /**
   * One thing that is wrong with a line.
   *
   * @param line the line's number, from 1
   * @param pointer JSON Pointer into the line; empty for the line as a whole
   * @param code what is wrong, for programs
   * @param detail what is wrong, a sentence for people
   */
  @Schema(name = "LineError")
  public record LineError(
      @Schema(description = "The line's number, from 1.") long line,
      @Schema(description = "JSON Pointer into the line.") String pointer,
      String code,
      String detail) {}
}
