package org.partnersegments.rest.preview;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.preview.PreviewPartnersInput;
import org.partnersegments.rest.condition.ConditionMapper;
import org.partnersegments.rest.partner.SegmentPartnerFields;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.ItemFields;
import org.partnersegments.segment.partners.PartnerPageRequest;
import org.partnersegments.segment.partners.PreviewPageRequest;
import org.partnersegments.segment.partners.PreviewService;

/**
 * The partners that an unsaved condition selects. A class of its own: JAX-RS chooses the class by
 * the literal characters of its path before it looks at methods, so {@code segments/{id}/partners}
 * would take this address from a method of {@link PreviewResource}.
 */
@Path("programs/{program}/segments/preview/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public class PreviewPartnerResource {

  @EJB private PreviewService previews;
  @Inject private ConditionMapper conditions;
  @Inject private PreviewMapper mapper;

  @POST
  @Operation(
      operationId = "previewPartners",
      summary = "List the partners that a condition selects, without saving it",
      description =
          "The answer has no count. If its `revision` differs from that of the figures, the data"
              + " changed between the two requests: send the older one again.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = SegmentPartnersPage.class)))
  public Response partners(
      @PathParam("program") String program, @Nullable PreviewPartnersInput input) {
    PreviewPartnersInput given = ProblemException.present(input);
    ItemFields.Chosen fields = SegmentPartnerFields.FIELDS.inBody(given.fields());
    PreviewPageRequest request =
        new PreviewPageRequest(
            conditions.draft(given.condition()),
            new PartnerPageRequest(
                PageInput.sort(given.sort()),
                SegmentPartnerFields.parts(fields),
                PageInput.limit(given.limit()),
                given.after()));
    return fields.answer(
        mapper.partners(PageInput.withToken(() -> previews.partners(program, request))));
  }
}
