package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Overlap", description = "How many partners segments share.")
public record OverlapDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(
            description =
                "The number of all partners of the program: all areas and `none` together.")
        long total,
    @Schema(description = "The segments, in the order of the request.")
        List<OverlapSegmentDto> segments,
    @Schema(
            description =
                "One area for each set of these segments, also if nobody is in it. Sets with fewer"
                    + " segments come first.")
        List<OverlapAreaDto> areas,
    @Schema(description = "How many partners are in none of the segments.") long none) {

  @Schema(name = "OverlapSegment", description = "A segment that overlaps others.")
  public record OverlapSegmentDto(
      long id,
      @Schema(examples = "Joined, no coupons") String name,
      @Schema(description = "The exact number of its partners.") long count) {}

  @Schema(name = "OverlapArea", description = "The partners that are in the same segments.")
  public record OverlapAreaDto(
      @Schema(description = "The IDs of all segments that these partners are in.")
          List<Long> segments,
      @Schema(
              description =
                  "How many partners are in each of these segments, and in no other of the request.")
          long count) {}
}
