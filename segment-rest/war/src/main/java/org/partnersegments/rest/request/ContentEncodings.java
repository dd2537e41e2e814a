package org.partnersegments.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/**
 * Refuses encoded bodies (RFC 9110, 15.5.16), which the server would read as they are. Operations
 * that read their body as a stream decode it themselves.
 */
@Provider
public class ContentEncodings implements ContainerRequestFilter {

  private static final String IDENTITY = "identity";

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    String encodings = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encodings != null
        && !resource.getResourceMethod().isAnnotationPresent(Streamed.class)
        && !Arrays.stream(encodings.split(",", -1))
            .map(String::strip)
            .allMatch(IDENTITY::equalsIgnoreCase)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "This operation reads bodies without a content encoding only.",
          List.of(),
          Map.of(HttpHeaders.ACCEPT_ENCODING, IDENTITY));
    }
  }
}
