package org.partnersegments.api.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "ProblemCatalogue",
    description = "All problems and codes. Later versions may add some.")
public record ProblemCatalogue(
    @Schema(description = "The kinds of problems.") List<ProblemDescription> items,
    @Schema(description = "The codes of `errors`, in problems and in the result of a sync.")
        List<CodeDescription> errors,
    @Schema(description = "The codes of `warnings` in previews.") List<CodeDescription> warnings) {}
