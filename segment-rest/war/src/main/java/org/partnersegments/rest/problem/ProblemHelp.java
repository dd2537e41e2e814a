package org.partnersegments.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.RestApplication;

/** The address of the page about a kind of problem. */
public final class ProblemHelp {

  /** The path of all these pages, below the base path of the API. */
  public static final String PATH = "problems";

  private ProblemHelp() {}

  /** The address, without the server's name, which only callers know. */
  static String of(HttpServletRequest request, ProblemType type) {
    return request.getContextPath() + RestApplication.PATH + "/" + PATH + "/" + type.code();
  }
}
