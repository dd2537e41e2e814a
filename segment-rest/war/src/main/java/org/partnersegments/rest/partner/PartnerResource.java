package org.partnersegments.rest.partner;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.api.partner.PartnerPage;
import org.partnersegments.api.partner.ResolutionDto;
import org.partnersegments.api.partner.ResolveRequest;
import org.partnersegments.condition.check.ConditionLimits;
import org.partnersegments.partner.PartnerService;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Identifiers;

/** Look-ups of partners. */
@Path("programs/{program}/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class PartnerResource {

  private static final int MOST_NAMES = 10_000;

  @EJB private PartnerService partners;
  @Inject private PartnerMapper mapper;

  @GET
  @Operation(
      operationId = "listPartners",
      summary = "List partners by part of the name or start of the ID",
      description =
          "Sorted by name. Send `id` up to 100 times to get these partners instead; `query`, `limit` and `after` are not allowed then.")
  public PartnerPage list(
      @PathParam("program") String program, @BeanParam LookupParameters lookup) {
    return mapper.page(
        lookup.answer(
            Identifiers::isPartnerId,
            given -> partners.withIds(program, given),
            (query, limit, after) -> partners.search(program, query, limit, after)));
  }

  @GET
  @Path("{partnerId}")
  @Operation(
      operationId = "getPartner",
      summary = "Get a partner with its contracts and groups",
      description = "The answer has all contracts and groups of the partner.")
  public PartnerDto get(
      @PathParam("program") String program, @PathParam("partnerId") String partnerId) {
    return mapper.partner(partners.get(program, partnerId));
  }

  @POST
  @Path("resolve")
  @Operation(
      operationId = "resolvePartners",
      summary = "Split a pasted list into partners that exist and entries that name none",
      description =
          "Use it for lists that people paste. Each unknown or malformed entry has its position in"
              + " the list. Send `partnerIds` or `names`. A name is found if exactly one partner has"
              + " it. A name that several partners have is in `ambiguous`, with their number.")
  public ResolutionDto resolve(
      @PathParam("program") String program, @Nullable ResolveRequest request) {
    ResolveRequest given = request == null ? new ResolveRequest(null, null) : request;
    if (given.names() == null) {
      return mapper.resolution(
          partners.resolve(
              program, IdList.given("partnerIds", given.partnerIds(), ConditionLimits.VALUES)));
    }
    if (given.partnerIds() != null) {
      throw ProblemException.body(
          "/names", ErrorCode.NOT_TOGETHER, "Send partnerIds or names, not both.");
    }
    return mapper.resolution(
        partners.resolveNames(program, IdList.given("names", given.names(), MOST_NAMES)));
  }
}
