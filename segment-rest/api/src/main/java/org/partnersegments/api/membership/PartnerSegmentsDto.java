package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PartnerSegments", description = "The segments that a partner is in.")
public record PartnerSegmentsDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(description = "By name. Segments whose condition is no longer valid are skipped.")
        List<ItemDto> items) {

  @Schema(name = "PartnerSegment", description = "A segment that the partner is in.")
  public record ItemDto(long id, String name) {}
}
