package org.partnersegments.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Makes one line of a list that is sent in several (RFC 9110, 5.3): of several lines, a resource is
 * given the first alone.
 */
@Provider
public class RepeatedHeaders implements ContainerRequestFilter {

  private static final List<String> LISTS =
      List.of(HttpHeaders.IF_MATCH, HttpHeaders.ACCEPT_ENCODING, HttpHeaders.CONTENT_ENCODING);

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
