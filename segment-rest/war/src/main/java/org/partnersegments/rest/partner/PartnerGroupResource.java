package org.partnersegments.rest.partner;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersegments.api.partner.CataloguePage;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.partner.PartnerService;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.segment.references.EntryDeletionService;
import org.partnersegments.vocabulary.Identifiers;

/** Look-ups of partner groups. */
@Path("programs/{program}/partner-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class PartnerGroupResource {

  @EJB private PartnerService partners;
  @EJB private EntryDeletionService deletions;
  @Inject private PartnerMapper mapper;

  @GET
  @Operation(
      operationId = "listPartnerGroups",
      summary = "List partner groups by part of the name or start of the ID",
      description =
          "Sorted by name. Send `id` up to 100 times to get these groups instead; `query`, `limit` and `after` are not allowed then.")
  public CataloguePage list(
      @PathParam("program") String program, @BeanParam LookupParameters lookup) {
    return mapper.catalogue(
        lookup.answer(
            Identifiers::isId,
            given -> partners.groupsWithIds(program, given),
            (query, limit, after) -> partners.groups(program, query, limit, after)));
  }

  @DELETE
  @Path("{id}")
  @Produces(MediaType.WILDCARD) // there is nothing to choose in an empty answer
  @MayAnswer({ProblemType.IN_USE, ProblemType.BUSY})
  @Operation(
      operationId = "deletePartnerGroup",
      summary = "Delete a partner group that nothing uses",
      description =
          "If it has partners, or the condition of a segment names it, the answer is 409"
              + " with its users.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("program") String program, @PathParam("id") String id) {
    deletions.deleteGroup(program, id);
  }
}
