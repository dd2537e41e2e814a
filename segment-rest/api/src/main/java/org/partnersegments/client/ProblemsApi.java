package org.partnersegments.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.partnersegments.api.problem.ProblemCatalogue;
import org.partnersegments.api.problem.ProblemDescription;

/** What problems and the codes of errors mean. */
public interface ProblemsApi {

  /** All problems and codes that this version of the server knows, with cause and remedy. */
  @GET
  @Path("problems")
  @Produces(MediaType.APPLICATION_JSON)
  ProblemCatalogue listProblems();

  /**
   * One kind of problem.
   *
   * @param code the code of a problem, as {@link ProblemException#code()} has it
   */
  @GET
  @Path("problems/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  ProblemDescription getProblem(@PathParam("code") String code);
}
