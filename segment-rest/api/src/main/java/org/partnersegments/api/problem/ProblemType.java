package org.partnersegments.api.problem;

import java.util.Locale;

/** The kinds of problems in answers of the API. */
public enum ProblemType {
  INVALID(400, "The request is not valid"),
  MALFORMED_JSON(400, "The body is not valid JSON for this operation"),
  UNAUTHENTICATED(401, "Log in first"),
  LOGIN_FAILED(401, "Name or password is wrong"),
  NOT_ALLOWED(403, "You don't have access"),
  CROSS_SITE(403, "The request comes from another site"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "This method is not available here"),
  NOT_ACCEPTABLE(406, "The server cannot answer in this format"),
  NAME_TAKEN(409, "The name is taken"),
  IN_USE(409, "It is still in use"),
  BROKEN_SEGMENT(409, "The segment's condition is no longer valid"),
  VERSION_MISMATCH(412, "Somebody else changed this first"),
  TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The server does not accept this type of body"),
  PRECONDITION_REQUIRED(428, "The request does not name a version"),
  BAD_REQUEST(400, "The server does not understand the request"),
  INTERNAL(500, "The server failed"),
  BUSY(503, "The server is busy"),
  TIMEOUT(503, "The request took too long"),
  UNAVAILABLE(503, "The server cannot answer now");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The last part of the problem's type: {@code name-taken} for {@link #NAME_TAKEN}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind for an HTTP status that the container or JAX-RS chose. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> NOT_ALLOWED;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 503 -> UNAVAILABLE;
      default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}
