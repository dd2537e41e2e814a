package org.partnersegments.rest.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.partner.PartnerPage;

@Schema(
    name = "Comparison",
    description = "What a changed condition would do to a saved segment, as of one revision.")
public record ComparisonDto(
    long revision,
    @Schema(description = "The version of the segment that is compared with.") long version,
    @Schema(description = "How many partners are in the segment as it is saved.") long before,
    @Schema(description = "How many partners the changed condition selects.") long after,
    @Schema(description = "Those that the changed condition adds.") DifferenceDto entering,
    @Schema(description = "Those that the changed condition loses.") DifferenceDto leaving) {

  @Schema(name = "Difference")
  public record DifferenceDto(
      @Schema(description = "Exact.") long count,
      @Schema(description = "Absent where only the other side's page was asked for.")
          @Nullable PartnerPage partners) {}
}
