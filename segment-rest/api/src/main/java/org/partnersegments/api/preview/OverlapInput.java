package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "OverlapInput",
    description = "A request to count the partners that segments share.",
    requiredProperties = {"segments"})
public record OverlapInput(
    @Schema(description = "The IDs of different segments.", minItems = 2, maxItems = 4)
        @Nullable List<@Nullable Long> segments) {}
