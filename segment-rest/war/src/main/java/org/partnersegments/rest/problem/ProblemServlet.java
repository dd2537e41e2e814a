package org.partnersegments.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.RequestId;

/**
 * The error page. It answers with a problem if the container, or a rule of ours in the container,
 * refuses a request before JAX-RS sees it.
 */
@WebServlet(ProblemServlet.PATH)
public class ProblemServlet extends HttpServlet {

  /** The error page in web.xml. */
  public static final String PATH = "/internal/problem";

  private static final String TYPE = ProblemServlet.class.getName() + ".type";
  private static final String DETAIL = ProblemServlet.class.getName() + ".detail";
  private static final long serialVersionUID = 1L;

  /** The attributes of a request that this servlet answers with the problem. */
  public static Map<String, String> attributes(ProblemException problem) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put(TYPE, problem.type().name());
    if (problem.detail() != null) {
      attributes.put(DETAIL, problem.detail());
    }
    return attributes;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object given = request.getAttribute(TYPE);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    ProblemType type;
    if (given != null) {
      type = ProblemType.valueOf((String) given);
    } else {
      // A direct call of this address is answered as an unknown address.
      type = status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
      // The container only refuses wrong credentials; the API refuses missing ones.
      type = type == ProblemType.UNAUTHENTICATED ? ProblemType.LOGIN_FAILED : type;
    }
    response.setStatus(type.status());
    response.setContentType(Problem.MEDIA_TYPE);
    JsonConfiguration.MAPPER.writeValue(
        response.getOutputStream(),
        Problem.of(
            type,
            ProblemHelp.of(request, type),
            (String) request.getAttribute(DETAIL),
            uri instanceof String path ? path : request.getRequestURI(),
            RequestId.of(request),
            List.of()));
  }
}
