package org.partnersegments.rest.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/**
 * Refuses anonymous calls, and calls that a page of another site makes the browser send.
 *
 * <p>The container only authenticates. If it also refused, it would answer an API call with its
 * login form and 200.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    refuseCrossSite(request);
    if (resource.getResourceClass().isAnnotationPresent(Anonymous.class)
        || request.getSecurityContext().getUserPrincipal() != null) {
      return;
    }
    // Our screen has its own login page. A challenge would make the browser ask for the password
    // first.
    boolean ownScreen = request.getHeaderString("X-Requested-With") != null;
    throw new ProblemException(
        ProblemType.UNAUTHENTICATED,
        null,
        List.of(),
        ownScreen
            ? Map.of()
            : Map.of(
                HttpHeaders.WWW_AUTHENTICATE,
                "Basic realm=\"Partner Segments\", charset=\"UTF-8\""));
  }

  /** The session's cookie is SameSite, but some browsers send it anyway. */
  private static void refuseCrossSite(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null
        && !site.equals("same-origin")
        && !site.equals("none")
        && !SAFE.contains(request.getMethod())) {
      throw new ProblemException(ProblemType.CROSS_SITE, null);
    }
  }
}
