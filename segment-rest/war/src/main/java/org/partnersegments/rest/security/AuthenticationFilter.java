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
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    throw new ProblemException(
        ProblemType.UNAUTHENTICATED,
        null,
        List.of(),
        Challenge.headers(request.getHeaderString(Challenge.OWN_SCREEN)));
  }

  /**
   * The session's cookie is SameSite, but some browsers send it anyway. Browsers of today name the
   * kind of the calling page in {@code Sec-Fetch-Site}, older ones only its address in {@code
   * Origin}. A page cannot forge either.
   */
  private void refuseCrossSite(ContainerRequestContext request) {
    if (SAFE.contains(request.getMethod())) {
      return;
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    boolean own =
        (site == null || site.equals("none"))
            ? isOwn(request.getHeaderString("Origin"), request.getHeaderString(HttpHeaders.HOST))
            : site.equals("same-origin");
    if (!own && !isAllowed(request)) {
      throw new ProblemException(ProblemType.CROSS_SITE, null);
    }
  }

  /**
   * Whether a page of an allowed origin calls, with a name and a password of its own. The container
   * then does not look at a session's cookie.
   */
  private boolean isAllowed(ContainerRequestContext request) {
    return AllowedOrigins.include(request.getHeaderString("Origin"))
        && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
        && !resource.getResourceClass().equals(SessionResource.class);
  }

  /**
   * Whether no page calls, or one of this server. The scheme may differ: a proxy may end HTTPS and
   * not say so.
   */
  static boolean isOwn(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    int authority = origin.indexOf("://") + 3;
    return authority >= 3 && origin.substring(authority).equalsIgnoreCase(host);
  }
}
