package org.partnersegments.rest.security;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.session.Login;
import org.partnersegments.rest.problem.MayAnswer;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.vocabulary.ErrorCode;

/** The screen's login. Other systems send their credentials with each call instead. */
@Path("session")
@Anonymous
@Tag(name = "Caller")
public class SessionResource {

  @Context private HttpServletRequest request;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @MayAnswer(ProblemType.LOGIN_FAILED)
  @Operation(
      operationId = "logIn",
      summary = "Log in and get the session's cookie",
      description = "For browsers. Other systems send their credentials with each request.")
  @APIResponse(responseCode = "204", description = "Logged in")
  public void logIn(@Nullable Login login) {
    if (login == null || login.name() == null || login.password() == null) {
      throw ProblemException.body("", ErrorCode.REQUIRED, "Enter your name and password.");
    }
    // HttpServletRequest.login() takes nobody who is logged in already, and to log out first would
    // end that session even if the password is wrong.
    if (!ServletRequestContext.requireCurrent()
        .getExchange()
        .getSecurityContext()
        .login(login.name(), login.password())) {
      throw new ProblemException(ProblemType.LOGIN_FAILED, null);
    }
    // Somebody else may know the session ID from before the login.
    request.getSession(true);
    request.changeSessionId();
  }

  @DELETE
  @Operation(
      operationId = "logOut",
      summary = "Log out",
      description = "The server ends the session of the cookie.")
  @APIResponse(responseCode = "204", description = "Logged out")
  public void logOut() throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
