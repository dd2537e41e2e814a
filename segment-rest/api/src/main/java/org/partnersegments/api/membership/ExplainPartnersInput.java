package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "ExplainPartnersInput",
    description = "A request to explain why partners are in a segment, or not.",
    requiredProperties = {"partnerIds"})
public record ExplainPartnersInput(
    @Schema(
            description =
                "The server ignores spaces around an ID, and repeated IDs. The number of partners"
                    + " times the number of groups and field conditions is at most 5,000.",
            maxItems = 100)
        @Nullable List<@Nullable String> partnerIds) {}
