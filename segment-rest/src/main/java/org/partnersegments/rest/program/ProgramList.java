package org.partnersegments.rest.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProgramList")
public record ProgramList(List<ProgramDto> items) {}
