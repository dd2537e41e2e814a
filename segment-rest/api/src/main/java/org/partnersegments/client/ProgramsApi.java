package org.partnersegments.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.partnersegments.api.program.GrantInput;
import org.partnersegments.api.program.GrantsDto;
import org.partnersegments.api.program.MeDto;
import org.partnersegments.api.program.ProgramDto;
import org.partnersegments.api.program.ProgramInput;
import org.partnersegments.api.program.ProgramList;

/** The caller, programs, and who may do what in them. */
public interface ProgramsApi {

  /** The caller: name, and programs with roles. */
  @GET
  @Path("me")
  @Produces(MediaType.APPLICATION_JSON)
  MeDto getMe();

  /** The programs that the caller may see. */
  @GET
  @Path("programs")
  @Produces(MediaType.APPLICATION_JSON)
  ProgramList listPrograms();

  /** One program. */
  @GET
  @Path("programs/{program}")
  @Produces(MediaType.APPLICATION_JSON)
  ProgramDto getProgram(@PathParam("program") String program);

  /**
   * Creates or changes a program.
   *
   * @param program the program's key: 1 to 40 characters, which are a to z, 0 to 9 and -
   */
  @PUT
  @Path("programs/{program}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  ProgramDto putProgram(@PathParam("program") String program, ProgramInput input);

  /** Who has which roles in the program. */
  @GET
  @Path("programs/{program}/grants")
  @Produces(MediaType.APPLICATION_JSON)
  GrantsDto listGrants(@PathParam("program") String program);

  /** Gives a principal exactly these roles. */
  @PUT
  @Path("programs/{program}/grants/{principal}")
  @Consumes(MediaType.APPLICATION_JSON)
  void putGrant(
      @PathParam("program") String program,
      @PathParam("principal") String principal,
      GrantInput input);

  /** Takes all roles from a principal. */
  @DELETE
  @Path("programs/{program}/grants/{principal}")
  void deleteGrant(@PathParam("program") String program, @PathParam("principal") String principal);
}
