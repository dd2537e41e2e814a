package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The segments that a partner is in.
 *
 * @param revision that of the partner data that was read
 * @param items by name; a segment whose condition is not valid any more is left out
 */
@Schema(name = "PartnerSegments", description = "The segments that a partner is in.")
public record PartnerSegmentsDto(
    @Schema(description = "The revision of the partner data that was read.") long revision,
    @Schema(description = "By name. A segment whose condition is not valid any more is left out.")
        List<ItemDto> items) {

  /** A segment that the partner is in. */
  @Schema(name = "PartnerSegment")
  public record ItemDto(long id, String name) {}
}
