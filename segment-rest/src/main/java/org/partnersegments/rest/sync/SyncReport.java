package org.partnersegments.rest.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

  @Schema(name = "LineError")
  public record LineError(
      @Schema(description = "The line's number, from 1.") long line,
      @Schema(description = "JSON Pointer into the line.") String pointer,
      String code,
      String detail) {}
}
