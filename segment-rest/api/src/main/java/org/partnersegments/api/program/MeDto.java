package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Me", description = "The caller.")
public record MeDto(
    @Schema(description = "The principal's name.", examples = "manager") String name,
    @Schema(description = "Whether the caller is an administrator of all programs.") boolean admin,
    @Schema(description = "The programs in which the caller has a role.")
        List<ProgramDto> programs) {}
