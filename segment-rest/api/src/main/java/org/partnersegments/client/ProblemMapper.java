package org.partnersegments.client;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.Problem;

/** Turns every answer that is a problem into an exception. */
final class ProblemMapper implements ResponseExceptionMapper<ProblemException> {

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= Response.Status.BAD_REQUEST.getStatusCode();
  }

  @Override
  public ProblemException toThrowable(Response answer) {
    return ProblemException.of(
        whole(read(answer), answer.getStatusInfo()), answer::getHeaderString);
  }

  /**
   * The problem with the status of the answer, and defaults for what is missing. All members of a
   * problem are optional (RFC 9457), and a proxy in front of the server may send none of them.
   */
  static Problem whole(@Nullable Problem read, Response.StatusType status) {
    Problem given =
        read == null ? new Problem("", null, "", 0, null, null, null, null, null) : read;
    return new Problem(
        or(given.type(), "about:blank"),
        given.help(),
        or(given.title(), status.getReasonPhrase()),
        status.getStatusCode(),
        given.detail(),
        given.instance(),
        given.requestId(),
        given.errors(),
        given.usedBy());
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null || given.isEmpty() ? otherwise : given;
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
