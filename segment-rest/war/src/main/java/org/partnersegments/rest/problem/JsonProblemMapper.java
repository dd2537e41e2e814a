package org.partnersegments.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Hands what Jackson refuses to the {@link ProblemMapper}. The server brings a mapper for these
 * exceptions, which answers a text and would be nearer than one for all exceptions.
 */
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {

  @Context private Providers providers;

  @Override
  public Response toResponse(JsonProcessingException thrown) {
    return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
  }
}
