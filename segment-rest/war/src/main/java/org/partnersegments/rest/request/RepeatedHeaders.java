package org.partnersegments.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Joins the lines of a header that is a list (RFC 9110, 5.3), because a resource only gets the
 * first line.
 */
@Provider
public class RepeatedHeaders implements ContainerRequestFilter {

  private static final List<String> LISTS =
      List.of(
          HttpHeaders.IF_MATCH,
          HttpHeaders.IF_NONE_MATCH,
          HttpHeaders.ACCEPT_ENCODING,
          HttpHeaders.CONTENT_ENCODING);

  @Override
  public void filter(ContainerRequestContext request) {
    for (String name : LISTS) {
      List<String> lines = request.getHeaders().get(name);
      if (lines != null && lines.size() > 1) {
        request.getHeaders().putSingle(name, String.join(", ", lines));
      }
    }
  }
}
