package org.partnersegments.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Passes the exceptions of Jackson to the {@link ProblemMapper}. Without this class, the server
 * would use its own mapper for them, because it is more specific, and answer with plain text.
 */
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {

  @Context private Providers providers;

  @Override
  public Response toResponse(JsonProcessingException thrown) {
    return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
  }
}
