package org.partnersegments.rest.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.partnersegments.rest.request.Revalidated;
import org.partnersegments.rest.security.Anonymous;

/**
 * The OpenAPI document. A test generates it from the classes of the API, and fails if the copy in
 * the sources differs. So the document does not depend on the server that runs the application.
 */
@Path("openapi.json")
@Anonymous
public class OpenApiResource {

  /** The name of the resource in this package. */
  public static final String DOCUMENT = "openapi.json";

  @GET
  @Revalidated
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public InputStream document() {
    return Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(DOCUMENT));
  }
}
