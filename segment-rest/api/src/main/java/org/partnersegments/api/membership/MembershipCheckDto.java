package org.partnersegments.api.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which partners are in a segment; each list in the order of the request.
 *
 * @param revision that of the partner data that was read
 * @param unknown IDs that no partner of the program has
 */
@Schema(
    name = "MembershipCheck",
    description = "Which partners are in a segment; each list in the order of the request.")
public record MembershipCheckDto(
    @Schema(description = "The revision of the partner data that was read.") long revision,
    List<String> members,
    List<String> nonMembers,
    @Schema(description = "IDs that no partner of the program has.") List<String> unknown) {}
