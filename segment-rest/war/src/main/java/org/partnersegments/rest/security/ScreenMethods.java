package org.partnersegments.rest.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.partnersegments.rest.RestApplication;
import org.partnersegments.rest.problem.ProblemServlet;

/**
 * Lets nobody do more with the files of the screen than read them. The container's own servlet
 * would send a TRACE back to its sender, and fail on PATCH.
 */
@WebFilter(urlPatterns = "/*")
public class ScreenMethods implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (READING.contains(http.getMethod())
        || http.getServletPath().startsWith(RestApplication.PATH)
        || http.getServletPath().equals(ProblemServlet.PATH)) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Allow", "GET, HEAD");
    answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
