package org.partnersegments.rest.program;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.program.GrantInput;
import org.partnersegments.api.program.GrantsDto;
import org.partnersegments.api.program.ProgramDto;
import org.partnersegments.api.program.ProgramInput;
import org.partnersegments.api.program.ProgramList;
import org.partnersegments.program.ProgramService;
import org.partnersegments.program.Role;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.EntityTagList;
import org.partnersegments.segment.partners.IndexStateService;
import org.partnersegments.vocabulary.ErrorCode;

/** Programs, and who may do what in them. */
@Path("programs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramResource {

  @EJB private ProgramService programs;
  @EJB private IndexStateService indexes;
  @Inject private ProgramMapper mapper;

  @GET
  @Operation(
      operationId = "listPrograms",
      summary = "List the programs that the caller may see",
      description = "A program in which the caller has no role is not in the list.")
  public ProgramList list() {
    return new ProgramList(mapper.programs(programs.visible()));
  }

  @GET
  @Path("{program}")
  @Operation(
      operationId = "getProgram",
      summary = "Get a program",
      description =
          "The answer has the program's time zone, the revision of its partner data, and "
              + "the caller's roles. For an administrator of the program, it also has the state of"
              + " its segment index on the server that answers.")
  public ProgramDto get(@PathParam("program") String program) {
    return mapper.program(programs.get(program), indexes.forAdministrator(program).orElse(null));
  }

  @PUT
  @Path("{program}")
  @MayAnswer({ProblemType.BUSY, ProblemType.VERSION_MISMATCH})
  @Operation(
      operationId = "putProgram",
      summary = "Create or change a program",
      description =
          "The key has 1 to 40 characters: a to z, 0 to 9 and -. Only an administrator can create a"
              + " program. `If-None-Match: *` only creates, and `If-Match: *` only changes a program;"
              + " otherwise the answer is 412.")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = ProgramDto.class)))
  @APIResponse(
      responseCode = "201",
      description = "Created",
      headers = @Header(name = "Location", required = true),
      content = @Content(schema = @Schema(implementation = ProgramDto.class)))
  public Response put(
      @PathParam("program") String program,
      @Nullable ProgramInput input,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    if (input == null || input.name() == null) {
      throw ProblemException.body("/name", ErrorCode.REQUIRED, "A program needs a name.");
    }
    if (input.timeZone() == null) {
      throw ProblemException.body("/timeZone", ErrorCode.REQUIRED, "A program needs a time zone.");
    }
    ProgramService.Expected expected = expected(headers);
    boolean created;
    try {
      created = programs.put(program, input.name(), input.timeZone(), expected);
    } catch (EJBTransactionRolledbackException e) {
      // Somebody else created the same program at the same time. Now it exists, and can be changed.
      created = programs.put(program, input.name(), input.timeZone(), expected);
    }
    Response.ResponseBuilder answer =
        created ? Response.created(uri.getAbsolutePath()) : Response.ok();
    return answer.entity(mapper.program(programs.get(program))).build();
  }

  @GET
  @Path("{program}/grants")
  @Operation(
      operationId = "listGrants",
      summary = "List who has which roles in the program",
      description = "A principal without a role is not in the list.")
  public GrantsDto grants(@PathParam("program") String program) {
    return mapper.grants(programs.grants(program));
  }

  @PUT
  @Path("{program}/grants/{principal}")
  @Produces(MediaType.WILDCARD) // there is nothing to choose in an empty answer
  @MayAnswer({ProblemType.BUSY, ProblemType.VERSION_MISMATCH})
  @Operation(
      operationId = "putGrant",
      summary = "Give a principal exactly these roles",
      description = "The roles replace those that the principal has in the program.")
  @APIResponse(responseCode = "204", description = "Given")
  public void grant(
      @PathParam("program") String program,
      @PathParam("principal") String principal,
      @Nullable GrantInput input,
      @Context HttpHeaders headers) {
    if (input == null || input.roles() == null || input.roles().isEmpty()) {
      throw ProblemException.body("/roles", ErrorCode.REQUIRED, "Choose at least one role.");
    }
    programs.grant(program, principal, roles(input.roles()), expected(headers));
  }

  @DELETE
  @Path("{program}/grants/{principal}")
  @Produces(MediaType.WILDCARD) // there is nothing to choose in an empty answer
  @MayAnswer({ProblemType.BUSY, ProblemType.VERSION_MISMATCH})
  @Operation(
      operationId = "deleteGrant",
      summary = "Take all roles from a principal",
      description =
          "The principal no longer sees the program, unless it is an administrator of "
              + "all programs.")
  @APIResponse(responseCode = "204", description = "Taken")
  public void revoke(
      @PathParam("program") String program,
      @PathParam("principal") String principal,
      @Context HttpHeaders headers) {
    programs.grant(program, principal, Set.of(), expected(headers));
  }

  /** Nothing here has an entity tag, so a tag in a condition is never that of what is there. */
  private static ProgramService.Expected expected(HttpHeaders headers) {
    EntityTagList match =
        EntityTagList.of(HttpHeaders.IF_MATCH, headers.getHeaderString(HttpHeaders.IF_MATCH));
    EntityTagList none =
        EntityTagList.of(
            HttpHeaders.IF_NONE_MATCH, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    boolean nothing = none != null && none.any();
    if (match == null) {
      return nothing ? ProgramService.Expected.NOTHING : ProgramService.Expected.ANYTHING;
    }
    return match.any() && !nothing
        ? ProgramService.Expected.SOMETHING
        : ProgramService.Expected.A_VERSION;
  }

  private static Set<Role> roles(List<@Nullable String> ids) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      String pointer = "/roles/" + i;
      roles.add(
          Arrays.stream(Role.values())
              .filter(role -> role.id().equals(id))
              .findFirst()
              .orElseThrow(
                  () ->
                      ProblemException.body(
                          pointer,
                          ErrorCode.UNKNOWN_CODE,
                          "Unknown role. Use viewer, manager, sync or admin.")));
    }
    return roles;
  }
}
