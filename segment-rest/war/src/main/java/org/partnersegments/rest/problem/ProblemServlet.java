package org.partnersegments.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.RequestId;

/**
 * The error page. It answers with a problem if the container refuses a request before JAX-RS sees
 * it.
 */
@WebServlet(ProblemServlet.PATH)
public class ProblemServlet extends HttpServlet {

  /** The error page in web.xml. */
  static final String PATH = "/internal/problem";

  private static final long serialVersionUID = 1L;
  private static final String BASIC = "Basic ";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    // A direct call of this address is answered as an unknown address.
    ProblemType type =
        status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
    // The container only refuses wrong credentials; the API refuses missing ones. The container
    // fails with 500 on credentials that it cannot decode.
    if (type == ProblemType.UNAUTHENTICATED
        || (type == ProblemType.INTERNAL && isMalformed(request.getHeader("Authorization")))) {
      type = ProblemType.LOGIN_FAILED;
    }
    response.setStatus(type.status());
    response.setContentType(Problem.MEDIA_TYPE);
    JsonConfiguration.MAPPER.writeValue(
        response.getOutputStream(),
        Problem.of(
            type,
            null,
            uri instanceof String path ? path : request.getRequestURI(),
            RequestId.of(request),
            List.of()));
  }

  private static boolean isMalformed(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return false;
    }
    try {
      Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
