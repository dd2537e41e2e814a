package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "SyncProgress",
    description =
        "A line of the answer in NDJSON. It reports on the lines of a committed chunk or, in the last"
            + " line, on all lines.")
public record SyncProgress(
    @Schema(
            enumeration = {SyncProgress.CHUNK, SyncProgress.END},
            description = "`end` in the last line. An answer without that line is incomplete.")
        String type,
    @Schema(
            description =
                "The number of the last line that the server read. All lines up to it are done.")
        long line,
    @Schema(description = "The number of lines that the server read. Blank lines do not count.")
        long received,
    long created,
    long updated,
    @Schema(description = "The number of lines that change nothing.") long unchanged,
    long deleted,
    @Schema(description = "The number of lines that the server rejected.") long rejected,
    @Schema(description = "The program's revision after these lines.") long revision,
    @Schema(description = "At most 1,000 errors of a request, and at most 100 of a line.")
        List<SyncReport.LineError> errors,
    @Schema(description = "Only in the last line of the answer to a dry run.")
        @Nullable SyncEffectsDto effects) {

  /** The type of each line except the last. */
  public static final String CHUNK = "chunk";

  /** The type of the last line. */
  public static final String END = "end";
}
