package org.partnersegments.rest.partner;

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
import org.partnersegments.api.partner.ContractResolutionDto;
import org.partnersegments.api.partner.ResolveContractsRequest;
import org.partnersegments.condition.check.ConditionLimits;
import org.partnersegments.partner.ContractService;

/** Look-ups of contracts. */
@Path("programs/{program}/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class ContractResource {

  @EJB private ContractService contracts;
  @Inject private PartnerMapper mapper;

  @POST
  @Path("resolve")
  @Operation(
      operationId = "resolveContracts",
      summary = "Split a pasted list into contracts that exist and entries that name none",
      description =
          "Each contract comes with its partner. Letter case matters in contract IDs; white space"
              + " around them does not.")
  public ContractResolutionDto resolve(
      @PathParam("program") String program, @Nullable ResolveContractsRequest request) {
    return mapper.resolution(
        contracts.resolve(
            program,
            IdList.given(
                "contractIds",
                request == null ? null : request.contractIds(),
                ConditionLimits.VALUES)));
  }
}
