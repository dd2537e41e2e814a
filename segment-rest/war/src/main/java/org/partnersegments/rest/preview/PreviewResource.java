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
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.preview.PreviewDto;
import org.partnersegments.api.preview.PreviewInput;
import org.partnersegments.api.preview.PreviewPartnersInput;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.segment.partners.PreviewPageRequest;
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
            !Boolean.FALSE.equals(given.unknownPartners()));
    return mapper.preview(previews.preview(program, request));
  }

  @POST
  @Path("partners")
  @Operation(
      operationId = "previewPartners",
      summary = "List the partners that a condition selects, without saving it",
      description =
          "The answer has no count. If its `revision` differs from that of the figures, the data"
              + " changed between the two requests: send the older one again.")
  public SegmentPartnersPage partners(
      @PathParam("program") String program, @Nullable PreviewPartnersInput input) {
    PreviewPartnersInput given = ProblemException.present(input);
    PreviewPageRequest request =
        new PreviewPageRequest(
            conditions.draft(given.condition()),
            PageInput.sort(given.sort()),
            PageInput.limit(given.limit()),
            given.after());
    return mapper.partners(PageInput.withToken(() -> previews.partners(program, request)));
  }
}
