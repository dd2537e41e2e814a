package org.partnersegments.api.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SegmentSizes", description = "How many partners segments have.")
public record SegmentSizesDto(
    @Schema(description = "The revision of the partner data that the server counted.")
        long revision,
    @Schema(
            description =
                "Segments that do not exist, or whose condition is no longer valid, are skipped.")
        List<SizeDto> sizes) {

  @Schema(name = "SegmentSize", description = "How many partners a segment has.")
  public record SizeDto(
      long id, @Schema(description = "The exact number of its partners.") long count) {}
}
