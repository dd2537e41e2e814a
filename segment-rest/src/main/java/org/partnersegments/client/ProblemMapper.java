package org.partnersegments.client;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.Problem;

/** Makes an exception of every answer that is a problem. */
final class ProblemMapper implements ResponseExceptionMapper<ProblemException> {

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= Response.Status.BAD_REQUEST.getStatusCode();
  }

  @Override
  public ProblemException toThrowable(Response answer) {
    return ProblemException.of(problem(answer), answer::getHeaderString);
  }

  /** What was answered; made from the status where something before the server has answered. */
  private static Problem problem(Response answer) {
    Problem read = read(answer);
    return read != null
        ? read
        : new Problem(
            "about:blank",
            answer.getStatusInfo().getReasonPhrase(),
            answer.getStatus(),
            null,
            null,
            null,
            null);
  }

  private static @Nullable Problem read(Response answer) {
    if (answer.getMediaType() == null
        || !answer.getMediaType().toString().startsWith(Problem.MEDIA_TYPE)) {
      return null;
    }
    try {
      return JsonBodies.MAPPER.readValue(answer.readEntity(byte[].class), Problem.class);
    } catch (IOException e) {
      return null;
    }
  }
}
