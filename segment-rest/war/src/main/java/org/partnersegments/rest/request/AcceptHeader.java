package org.partnersegments.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/** Refuses an {@code Accept} whose quality is no number; the server's JAX-RS would fail on it. */
@Provider
@PreMatching
public class AcceptHeader implements ContainerRequestFilter {

  private static final Pattern NO_QUALITY =
      Pattern.compile(
          ";\\s*[qQ]\\s*(?:$|[;,]|=(?!\\s*(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)\\s*(?:[;,]|$)))");

  @Override
  public void filter(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null && NO_QUALITY.matcher(accept).find()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "A quality in Accept is no number.");
    }
  }
}
