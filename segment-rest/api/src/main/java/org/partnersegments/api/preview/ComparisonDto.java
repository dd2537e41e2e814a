package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.PartnerPage;

/**
 * What a changed condition would do to a saved segment, as of one revision.
 *
 * @param version that of the segment that is compared with
 * @param before how many partners are in the segment as it is saved
 * @param after how many the changed condition selects
 * @param entering those that the changed condition adds
 * @param leaving those that it loses
 */
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

  /**
   * The partners of one side.
   *
   * @param count how many they are, exactly
   * @param partners null where only the other side's page was asked for
   */
  @Schema(name = "Difference")
  public record DifferenceDto(
      @Schema(description = "Exact.") long count,
      @Schema(description = "Absent where only the other side's page was asked for.")
          @Nullable PartnerPage partners) {}
}
