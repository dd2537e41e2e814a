package org.partnersegments.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.rest.RequestId;

/** The error page: what the container refuses before JAX-RS sees it is a problem, too. */
@WebServlet(ProblemServlet.PATH)
public class ProblemServlet extends HttpServlet {

  /** Named as error page in web.xml. */
  static final String PATH = "/internal/problem";

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    // Called directly, it is as if nothing were here.
    ProblemType type =
        status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
    if (type == ProblemType.UNAUTHENTICATED) {
      // The container refuses wrong credentials alone; missing ones are refused by the API.
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
}
