package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller.
 *
 * @param name the principal's
 * @param admin whether the caller administers every program
 * @param programs those that the caller has a role in
 */
@Schema(name = "Me", description = "The caller.")
public record MeDto(
    @Schema(description = "The principal's name.", examples = "manager") String name,
    @Schema(description = "Whether the caller administers every program.") boolean admin,
    @Schema(description = "The programs that the caller has a role in.")
        List<ProgramDto> programs) {}
