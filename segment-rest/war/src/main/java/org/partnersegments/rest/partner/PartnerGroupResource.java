package org.partnersegments.rest.partner;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.partner.CataloguePage;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerService;
import org.partnersegments.rest.request.QueryParameters;
import org.partnersegments.vocabulary.Identifiers;

/** Look-ups of partner groups. */
@Path("programs/{program}/partner-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class PartnerGroupResource {

  @EJB private PartnerService partners;
  @Inject private PartnerMapper mapper;

  @GET
  @Operation(
      operationId = "listPartnerGroups",
      summary = "Partner groups by part of the name or start of the ID, by name",
      description =
          "With `id`, given up to 100 times, exactly these groups instead; without `query`, `limit` and `after`.")
  public CataloguePage list(
      @PathParam("program") String program,
      @QueryParam("query") @Nullable String query,
      @QueryParam("id") List<String> ids,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "500",
                      defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @QueryParam("after") @Nullable String after) {
    int most = QueryParameters.limit(limit);
    return mapper.catalogue(
        Lookup.isById(ids, query, limit, after)
            ? new Page<>(
                partners.groupsWithIds(program, Lookup.ids(ids, Identifiers::isId)),
                Optional.empty())
            : partners.groups(program, Lookup.text(query), most, after));
  }
}
