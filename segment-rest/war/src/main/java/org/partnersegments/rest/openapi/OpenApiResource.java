package org.partnersegments.rest.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.partnersegments.rest.security.Anonymous;

/**
 * The OpenAPI document. It is generated from these classes, kept in the sources, and a test fails
 * where the two differ; so it needs nothing of the server that it is deployed on.
 */
@Path("openapi.json")
@Anonymous
public class OpenApiResource {

  /** Beside this class. */
  public static final String DOCUMENT = "openapi.json";

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public InputStream document() {
    return Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(DOCUMENT));
  }
}
