package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "MembershipCheck",
    description = "Which partners are in a segment. Each list is in the order of the request.")
public record MembershipCheckDto(
    @Schema(description = "The revision of the partner data that the server read.") long revision,
    List<String> members,
    List<String> nonMembers,
    @Schema(description = "IDs that no partner of the program has.") List<String> unknown) {}
