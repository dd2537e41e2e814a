package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many partners each of some conditions selects, all as of one revision.
 *
 * @param counts exact, in the order of the conditions
 */
@Schema(
    name = "Counts",
    description = "How many partners each of some conditions selects, all as of one revision.")
public record CountsDto(
    long revision,
    @Schema(description = "Exact, in the order of the conditions.") List<Long> counts) {}
