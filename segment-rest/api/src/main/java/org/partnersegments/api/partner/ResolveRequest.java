package org.partnersegments.api.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "ResolveRequest",
    description = "A pasted list of partner IDs or of partners' names: one of the two.")
public record ResolveRequest(
    @Schema(description = "The entries as the user typed or pasted them.", maxItems = 100_000)
        @Nullable List<@Nullable String> partnerIds,
    @Schema(
            description =
                "The names as the user typed or pasted them. Letter case, accents and white space do"
                    + " not matter.",
            maxItems = 10_000)
        @Nullable List<@Nullable String> names) {}
