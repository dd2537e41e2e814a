package org.partnersegments.rest.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PartnerSegments", description = "The segments that a partner is in.")
public record PartnerSegmentsDto(
    @Schema(description = "The revision of the partner data that was read.") long revision,
    @Schema(description = "By name. A segment whose condition is not valid any more is left out.")
        List<ItemDto> items) {

  @Schema(name = "PartnerSegment")
  public record ItemDto(long id, String name) {}
}
