package org.partnersegments.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.membership.PartnerSegmentsDto;
import org.partnersegments.api.partner.CataloguePage;
import org.partnersegments.api.partner.ContractResolutionDto;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.api.partner.PartnerPage;
import org.partnersegments.api.partner.ResolutionDto;
import org.partnersegments.api.partner.ResolveContractsRequest;
import org.partnersegments.api.partner.ResolveRequest;

/**
 * Look-ups of partners, groups and terms, sorted by name. Search by part of the name or start of
 * the ID, or give up to 100 IDs, without {@code query}, {@code limit} and {@code after}. {@link
 * Pages} reads all pages.
 */
public interface PartnersApi {

  /**
   * Partners, by name.
   *
   * @param ids up to 100 IDs to look up, instead of query, limit and after
   * @param limit 1 to 500; 50 if null
   * @param after {@code next} of the previous page; null for the first page
   */
  @GET
  @Path("programs/{program}/partners")
  @Produces(MediaType.APPLICATION_JSON)
  PartnerPage listPartners(
      @PathParam("program") String program,
      @QueryParam("query") @Nullable String query,
      @QueryParam("id") @Nullable List<String> ids,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after);

  /** One partner with contracts and groups. */
  @GET
  @Path("programs/{program}/partners/{partnerId}")
  @Produces(MediaType.APPLICATION_JSON)
  PartnerDto getPartner(
      @PathParam("program") String program, @PathParam("partnerId") String partnerId);

  /** Splits a list of up to 100,000 entries into partners that exist and entries that name none. */
  @POST
  @Path("programs/{program}/partners/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ResolutionDto resolvePartners(@PathParam("program") String program, ResolveRequest request);

  /**
   * Splits a list of up to 100,000 entries into contracts that exist and entries that name none.
   */
  @POST
  @Path("programs/{program}/contracts/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ContractResolutionDto resolveContracts(
      @PathParam("program") String program, ResolveContractsRequest request);

  /** The segments that a partner is in, by name. */
  @GET
  @Path("programs/{program}/partners/{partnerId}/segments")
  @Produces(MediaType.APPLICATION_JSON)
  PartnerSegmentsDto listPartnerSegments(
      @PathParam("program") String program, @PathParam("partnerId") String partnerId);

  /**
   * Partner groups, by name.
   *
   * @param ids up to 100 IDs to look up, instead of query, limit and after
   * @param limit 1 to 500; 50 if null
   * @param after {@code next} of the previous page; null for the first page
   */
  @GET
  @Path("programs/{program}/partner-groups")
  @Produces(MediaType.APPLICATION_JSON)
  CataloguePage listPartnerGroups(
      @PathParam("program") String program,
      @QueryParam("query") @Nullable String query,
      @QueryParam("id") @Nullable List<String> ids,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after);

  /**
   * Template terms, by name.
   *
   * @param ids up to 100 IDs to look up, instead of query, limit and after
   * @param limit 1 to 500; 50 if null
   * @param after {@code next} of the previous page; null for the first page
   */
  @GET
  @Path("programs/{program}/template-terms")
  @Produces(MediaType.APPLICATION_JSON)
  CataloguePage listTemplateTerms(
      @PathParam("program") String program,
      @QueryParam("query") @Nullable String query,
      @QueryParam("id") @Nullable List<String> ids,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after);

  /**
   * Deletes a partner group that has no partners and that no condition names.
   *
   * @throws ProblemException if it is used: {@code in-use}, with its users in the problem
   */
  @DELETE
  @Path("programs/{program}/partner-groups/{id}")
  void deletePartnerGroup(@PathParam("program") String program, @PathParam("id") String id);

  /**
   * Deletes a template term that no contract is under and that no condition names.
   *
   * @throws ProblemException if it is used: {@code in-use}, with its users in the problem
   */
  @DELETE
  @Path("programs/{program}/template-terms/{id}")
  void deleteTemplateTerm(@PathParam("program") String program, @PathParam("id") String id);
}
