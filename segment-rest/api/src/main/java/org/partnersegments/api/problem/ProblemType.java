package org.partnersegments.api.problem;

import java.util.Locale;

/** The kinds of problems that the API answers. */
public enum ProblemType {
  INVALID(400, "The request is not valid"),
  MALFORMED_JSON(400, "The body is not the JSON that is expected"),
  UNAUTHENTICATED(401, "Log in first"),
  LOGIN_FAILED(401, "Name or password is wrong"),
  NOT_ALLOWED(403, "Your roles do not allow this"),
  CROSS_SITE(403, "Refused: the request comes from another site"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This method is not available here"),
  NOT_ACCEPTABLE(406, "No representation of the kind that was asked for"),
  NAME_TAKEN(409, "The name is taken"),
  BROKEN_SEGMENT(409, "The segment's condition is not valid any more"),
  VERSION_MISMATCH(412, "Somebody else has changed this"),
  TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of a kind that is not understood here"),
  PRECONDITION_REQUIRED(428, "Say which version you have seen"),
  BAD_REQUEST(400, "The request is not understood"),
  INTERNAL(500, "The server failed"),
  BUSY(503, "The server does this for too many others now"),
  TIMEOUT(503, "The answer would take too long"),
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

  /** The kind for an HTTP status that something other than our code has chosen. */
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
