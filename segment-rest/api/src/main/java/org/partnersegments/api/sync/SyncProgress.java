package org.partnersegments.api.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a sync's answer in NDJSON: what became of the lines of a chunk, which is committed; or,
 * in the last line, of all.
 *
 * @param type {@code chunk}, or {@code end} in the last line: an answer that ends otherwise is not
 *     whole
 * @param line the number of the last line that was read; all up to it are done
 * @param received lines that were read; blank ones do not count
 * @param unchanged lines that say what is known already
 * @param rejected lines that were refused
 * @param revision the program's after these lines
 * @param errors of all lines of the request the first 1,000, of a line the first 100
 */
@Schema(
    name = "SyncProgress",
    description =
        "A line of the answer in NDJSON: what became of the lines of a chunk, which is committed; or,"
            + " in the last line, of all.")
public record SyncProgress(
    @Schema(
            enumeration = {SyncProgress.CHUNK, SyncProgress.END},
            description = "`end` in the last line. An answer that ends otherwise is not whole.")
        String type,
    @Schema(description = "The number of the last line that was read; all up to it are done.")
        long line,
    @Schema(description = "Lines that were read; blank ones do not count.") long received,
    long created,
    long updated,
    @Schema(description = "Lines that say what is known already.") long unchanged,
    long deleted,
    @Schema(description = "Lines that were refused.") long rejected,
    @Schema(description = "The program's revision after these lines.") long revision,
    @Schema(description = "Of all lines of the request the first 1,000, of a line the first 100.")
        List<SyncReport.LineError> errors) {

  /** The type of each line but the last. */
  public static final String CHUNK = "chunk";

  /** The type of the last line. */
  public static final String END = "end";
}
