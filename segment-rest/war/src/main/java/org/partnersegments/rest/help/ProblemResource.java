package org.partnersegments.rest.help;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersegments.api.problem.ProblemCatalogue;
import org.partnersegments.api.problem.ProblemDescription;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.problem.ProblemHelp;
import org.partnersegments.rest.request.Revalidated;
import org.partnersegments.rest.security.Anonymous;

/**
 * The pages that {@code help} of a problem leads to. Whoever reads one may be unable to log in, so
 * it needs no login.
 */
@Path(ProblemHelp.PATH)
@Anonymous
@Tag(name = "Problems")
public class ProblemResource {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  @Context private HttpServletResponse response;

  @GET
  @Revalidated
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listProblems",
      summary = "All problems and codes, with cause and remedy",
      description =
          "With `Accept: text/html`, the answer is a page for people. Later versions may add"
              + " problems and codes.")
  @APIResponse(
      responseCode = "200",
      description = "The catalogue",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProblemCatalogue.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public ProblemCatalogue list() {
    differsByType();
    return Catalogue.ALL;
  }

  @GET
  @Revalidated
  @Produces(HTML + ";qs=0.5")
  @Operation(hidden = true) // the method above describes the operation
  public byte[] listPage() {
    return ProblemPages.list(list());
  }

  @GET
  @Path("{code}")
  @Revalidated
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getProblem",
      summary = "A kind of problem, with cause and remedy",
      description =
          "`help` of each problem has this address. With `Accept: text/html`, as browsers send it,"
              + " the answer is a page for people.")
  @APIResponse(
      responseCode = "200",
      description = "The kind of problem",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProblemDescription.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public ProblemDescription problem(@PathParam("code") String code) {
    differsByType();
    return Catalogue.problem(code)
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "There is no such problem."));
  }

  @GET
  @Path("{code}")
  @Revalidated
  @Produces(HTML + ";qs=0.5")
  @Operation(hidden = true)
  public byte[] problemPage(@PathParam("code") String code) {
    return ProblemPages.problem(problem(code), Catalogue.ALL.errors());
  }

  /** Callers may keep these answers, but one type must not be taken for the other. */
  private void differsByType() {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }
}
