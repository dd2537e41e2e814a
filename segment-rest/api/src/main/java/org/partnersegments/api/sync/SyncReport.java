package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SyncReport", description = "The result of a sync.")
public record SyncReport(
    @Schema(description = "The number of lines that the server read. Blank lines do not count.")
        long received,
    long created,
    long updated,
    @Schema(description = "The number of lines that change nothing.") long unchanged,
    long deleted,
    @Schema(description = "The number of lines that the server rejected.") long rejected,
    @Schema(description = "The program's revision after the last line.") long revision,
    @Schema(description = "At most 1,000 errors, and at most 100 of a line.")
        List<LineError> errors,
    @Schema(description = "Only in the answer to a dry run.") @Nullable SyncEffectsDto effects) {

  @Schema(name = "LineError", description = "An error in a line.")
  public record LineError(
      @Schema(description = "The number of the line, from 1.") long line,
      @Schema(description = "A JSON Pointer into the line. Empty for the line as a whole.")
          String pointer,
      @Schema(
              description =
                  "What is wrong, for programs. `GET /problems` explains each code. Later versions may add codes.")
          String code,
      @Schema(description = "What is wrong, for people.") String detail) {}
}
