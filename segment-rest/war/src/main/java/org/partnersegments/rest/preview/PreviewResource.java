package org.partnersegments.rest.preview;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.preview.PreviewDto;
import org.partnersegments.api.preview.PreviewInput;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.segment.partners.PreviewRequest;
import org.partnersegments.segment.partners.PreviewService;

/** Previews of unsaved conditions. */
@Path("programs/{program}/segments/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class PreviewResource {

  @EJB private PreviewService previews;
  @Inject private ConditionMapper conditions;
  @Inject private PreviewMapper mapper;

  @POST
  @Operation(
      operationId = "previewCondition",
      summary = "Get the figures of a condition, without saving it",
      description =
          "`count` is exact. JSON Pointers point into the condition. To get the partners, use"
              + " `preview/partners`.")
  public PreviewDto preview(@PathParam("program") String program, @Nullable PreviewInput input) {
    PreviewInput given = ProblemException.present(input);
    PreviewRequest request =
        new PreviewRequest(
            conditions.draft(given.condition()),
            Boolean.TRUE.equals(given.nodes()),
            !Boolean.FALSE.equals(given.unknownPartners()),
            Boolean.TRUE.equals(given.composition()));
    return mapper.preview(previews.preview(program, request));
  }
}
