package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProgramList", description = "The programs in which the caller has a role.")
public record ProgramList(List<ProgramDto> items) {}
