package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The programs that the caller has a role in. */
@Schema(name = "ProgramList")
public record ProgramList(List<ProgramDto> items) {}
