package org.partnersegments.rest.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnersegments.rest.RestApplication;

/**
 * Tells browsers what the screen may do, and how long to cache: the files of the bundle forever,
 * because their names change with their content; the page only after revalidation; answers of the
 * API never, except those that {@link org.partnersegments.rest.request.Revalidated} marks.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders implements Filter {

  /** The component library inlines styles. Nothing inlines scripts. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /** A year. Browsers ignore it for IP addresses, and for certificates that they do not trust. */
  private static final String STRICT_TRANSPORT_SECURITY = "max-age=31536000";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "same-origin");
    if (http.isSecure()) {
      answer.setHeader("Strict-Transport-Security", STRICT_TRANSPORT_SECURITY);
    }
    // The error page has an address of its own; what counts is what the caller asked for.
    Object asked = http.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = asked instanceof String original ? original : http.getRequestURI();
    String path = uri.substring(Math.min(http.getContextPath().length(), uri.length()));
    if (path.startsWith(RestApplication.PATH)) {
      answer.setHeader("Cache-Control", "no-store");
    } else if (path.startsWith("/assets/")) {
      answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    } else {
      answer.setHeader("Cache-Control", "no-cache");
    }
    chain.doFilter(request, response);
  }
}
