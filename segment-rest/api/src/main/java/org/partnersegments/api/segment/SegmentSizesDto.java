package org.partnersegments.api.segment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many partners segments have.
 *
 * @param revision that of the partner data that was counted
 * @param sizes those that do not exist, or whose condition is not valid any more, are left out
 */
@Schema(name = "SegmentSizes")
public record SegmentSizesDto(
    @Schema(description = "The revision of the partner data that was counted.") long revision,
    @Schema(
            description =
                "Segments that do not exist, or whose condition is not valid any more, are left out.")
        List<SizeDto> sizes) {

  /**
   * A segment's size.
   *
   * @param count its partners, exactly
   */
  @Schema(name = "SegmentSize")
  public record SizeDto(long id, @Schema(description = "Its partners, exactly.") long count) {}
}
