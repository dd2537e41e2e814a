package org.partnersegments.rest.body;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.Streamed;
import org.partnersegments.rest.request.Utf8;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/**
 * Gives an operation the body that the server received, or refuses the request. The server's own
 * limit of a body would break the connection without an answer.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimit implements ContainerRequestFilter {

  /** The most bytes of a body. Partner data has no such limit, because it is read as a stream. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  /** The time in which a body must arrive, if it is no stream. */
  static final int MOST_SECONDS = 120;

  /** Anybody may send a login. */
  static final int MOST_BYTES_OF_A_LOGIN = 8 * 1024;

  static final int MOST_SECONDS_OF_A_LOGIN = 10;

  @Context private HttpServletRequest servletRequest;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    request.setEntityStream(stream(Body.of(servletRequest)));
  }

  private InputStream stream(@Nullable Body body) {
    if (body instanceof Body.Refused refused) {
      throw refused.problem();
    }
    if (body instanceof Body.Whole whole) {
      return stream(whole.bytes());
    }
    if (body instanceof Body.Arriving arriving
        && resource.getResourceMethod().isAnnotationPresent(Streamed.class)) {
      return arriving.stream();
    }
    return InputStream.nullInputStream();
  }

  /** Every body that is no stream is JSON. */
  private static InputStream stream(byte[] json) {
    int malformed = Utf8.beginsInOtherEncoding(json) ? 0 : Utf8.malformedAt(json);
    if (malformed >= 0) {
      String detail = "The body is not UTF-8, from byte " + malformed + " on.";
      throw ProblemException.body(
          ProblemType.MALFORMED_JSON, List.of(new Fault("", ErrorCode.MALFORMED, detail)));
    }
    int mark = Utf8.markLength(json);
    return new ByteArrayInputStream(json, mark, json.length - mark);
  }
}
