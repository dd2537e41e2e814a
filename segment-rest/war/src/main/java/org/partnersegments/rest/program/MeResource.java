package org.partnersegments.rest.program;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersegments.api.program.MeDto;
import org.partnersegments.program.Caller;
import org.partnersegments.program.ProgramService;

/** The caller. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caller")
public class MeResource {

  @EJB private Caller caller;
  @EJB private ProgramService programs;
  @Inject private ProgramMapper mapper;

  @GET
  @Operation(
      operationId = "getMe",
      summary = "Get the caller: name, and programs with roles",
      description = "Use it to find out what the caller may do.")
  public MeDto me() {
    return new MeDto(caller.name(), caller.isAdmin(), mapper.programs(programs.visible()));
  }
}
