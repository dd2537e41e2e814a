package org.partnersegments.api.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UsedBy", description = "What uses a partner group or template term.")
public record UsedBy(
    @Schema(description = "The number of partners in the group, or of contracts under the term.")
        long members,
    @Schema(description = "The number of segments whose condition names it.") long segmentCount,
    @Schema(
            description =
                "The first " + UsedBy.NAMED + " of these segments. Empty if you may not read them.",
            maxItems = UsedBy.NAMED)
        List<UsingSegment> segments) {

  /** The most segments that are named. */
  public static final int NAMED = 100;

  @Schema(name = "UsingSegment", description = "A segment whose condition names it.")
  public record UsingSegment(long id, String name) {}
}
