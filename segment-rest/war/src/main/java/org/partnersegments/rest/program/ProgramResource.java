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

/** Programs, and who may do what in them. */
@Path("programs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramResource {

  @EJB private ProgramService programs;
  @Inject private ProgramMapper mapper;

  @GET
  @Operation(operationId = "listPrograms", summary = "List the programs that the caller may see")
  public ProgramList list() {
    return new ProgramList(mapper.programs(programs.visible()));
  }

  @GET
  @Path("{program}")
  @Operation(operationId = "getProgram", summary = "Get a program")
  public ProgramDto get(@PathParam("program") String program) {
    return mapper.program(programs.get(program));
  }

  @PUT
  @Path("{program}")
  @MayAnswer(ProblemType.BUSY)
  @Operation(
      operationId = "putProgram",
      summary = "Create or change a program",
      description =
          "The key has 1 to 40 characters: a to z, 0 to 9 and -. Only an administrator can create a program.")
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
      @PathParam("program") String program, @Nullable ProgramInput input, @Context UriInfo uri) {
    if (input == null || input.name() == null) {
      throw ProblemException.body("/name", "required", "A program needs a name.");
    }
    if (input.timeZone() == null) {
      throw ProblemException.body("/timeZone", "required", "A program needs a time zone.");
    }
    boolean created;
    try {
      created = programs.put(program, input.name(), input.timeZone());
    } catch (EJBTransactionRolledbackException e) {
      // Somebody else created the same program at the same time. Now it exists, and can be changed.
      created = programs.put(program, input.name(), input.timeZone());
    }
    Response.ResponseBuilder answer =
        created ? Response.created(uri.getAbsolutePath()) : Response.ok();
    return answer.entity(mapper.program(programs.get(program))).build();
  }

  @GET
  @Path("{program}/grants")
  @Operation(operationId = "listGrants", summary = "List who has which roles in the program")
  public GrantsDto grants(@PathParam("program") String program) {
    return mapper.grants(programs.grants(program));
  }

  @PUT
  @Path("{program}/grants/{principal}")
  @MayAnswer(ProblemType.BUSY)
  @Operation(operationId = "putGrant", summary = "Give a principal exactly these roles")
  @APIResponse(responseCode = "204", description = "Given")
  public void grant(
      @PathParam("program") String program,
      @PathParam("principal") String principal,
      @Nullable GrantInput input) {
    if (input == null || input.roles() == null || input.roles().isEmpty()) {
      throw ProblemException.body("/roles", "required", "Choose at least one role.");
    }
    programs.grant(program, principal, roles(input.roles()));
  }

  @DELETE
  @Path("{program}/grants/{principal}")
  @MayAnswer(ProblemType.BUSY)
  @Operation(operationId = "deleteGrant", summary = "Take all roles from a principal")
  @APIResponse(responseCode = "204", description = "Taken")
  public void revoke(
      @PathParam("program") String program, @PathParam("principal") String principal) {
    programs.grant(program, principal, Set.of());
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
                          "unknown-code",
                          "Unknown role. Use viewer, manager, sync or admin.")));
    }
    return roles;
  }
}
