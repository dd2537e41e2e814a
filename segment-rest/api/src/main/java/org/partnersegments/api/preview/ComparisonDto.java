package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.PartnerPage;

@Schema(
    name = "Comparison",
    description = "How a changed condition would change the members of a saved segment.")
public record ComparisonDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    @Schema(description = "The version of the saved segment.") long version,
    @Schema(description = "The number of partners in the saved segment.") long before,
    @Schema(description = "The number of partners that the changed condition selects.") long after,
    @Schema(description = "The partners that would join the segment.") DifferenceDto entering,
    @Schema(description = "The partners that would leave the segment.") DifferenceDto leaving) {

  @Schema(name = "Difference", description = "The partners that would join, or that would leave.")
  public record DifferenceDto(
      @Schema(description = "The exact number of these partners.") long count,
      @Schema(description = "Absent if the request asks only for a page of the other side.")
          @Nullable PartnerPage partners) {}
}
