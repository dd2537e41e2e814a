package org.partnersegments.api.problem;

import java.util.Locale;

/** The kinds of problems in answers of the API. */
public enum ProblemType {
  INVALID(
      400,
      "The request is not valid",
      "A parameter or a part of the body has a value that the operation does not take.",
      "Change the request. Each item of errors names a place, and its code says what is wrong there."),
  MALFORMED_JSON(
      400,
      "The body is not valid JSON for this operation",
      "The body is not well-formed JSON, not UTF-8, or has properties or types that the operation does not know.",
      "Change the body. The item of errors names the place, and its code says what is wrong there."),
  UNAUTHENTICATED(
      401,
      "Log in first",
      "The request has no credentials and no valid session.",
      "Send credentials with the request. On the screen, log in again."),
  LOGIN_FAILED(
      401,
      "Name or password is wrong",
      "The name or the password is wrong, or the header Authorization is malformed.",
      "Correct the credentials. If you do not know them, ask an administrator."),
  NOT_ALLOWED(
      403,
      "You don't have access",
      "The caller has no role that allows the operation.",
      "Ask an administrator for a role. The OpenAPI document lists the roles of each operation."),
  CROSS_SITE(
      403,
      "The request comes from another site",
      "A page of another site made the browser send the request. Such a page may not change anything, unless the operator allows its origin.",
      "Send the request from a page of this server, or from a program that is not a browser. A page of an allowed origin must send Authorization. A proxy in front of the server must pass the header Host on."),
  NOT_FOUND(
      404,
      "Not found",
      "The address does not exist, what it names does not exist, or the caller has no role in the program.",
      "Check the address and the IDs in it. If they are right, ask an administrator for a role in the program."),
  METHOD_NOT_ALLOWED(
      405,
      "This method is not available here",
      "The address exists, but not with this HTTP method.",
      "Use a method that the header Allow of the answer names."),
  NOT_ACCEPTABLE(
      406,
      "The server cannot answer in this format",
      "The server has no answer of a type that the header Accept allows.",
      "Accept a type that the OpenAPI document names for the operation, such as application/json."),
  NAME_TAKEN(
      409,
      "The name is taken",
      "Another segment of the program has this name. Upper and lower case make no difference.",
      "Choose another name. If the answer to an earlier save was lost, check whether that save created the segment."),
  IN_USE(
      409,
      "It is still in use",
      "Partners, contracts or segments still use the partner group or template term.",
      "Take it out of everything that usedBy counts and names. Then delete it again."),
  BROKEN_SEGMENT(
      409,
      "The segment's condition is no longer valid",
      "The saved condition uses a field, an operator or a code that no longer exists.",
      "Correct the condition, and save the segment."),
  VERSION_MISMATCH(
      412,
      "Somebody else changed this first",
      "The resource is not in the state that the request expects, because somebody else changed, created or deleted it.",
      "Read it again, apply your change to what you read, and send it with the new ETag. If the answer to an earlier change was lost, that change may be yours."),
  TOO_LARGE(
      413,
      "The body is too large",
      "The body has more bytes than the operation takes.",
      "Send less at once. Partner data as application/x-ndjson may have any length."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The server does not accept this type of body",
      "The operation does not read bodies with this Content-Type or Content-Encoding.",
      "Use a type that the OpenAPI document names for the operation. Compress only lines of a sync."),
  PRECONDITION_REQUIRED(
      428,
      "The request does not name a version",
      "The request changes or deletes something without saying which version of it.",
      "Read it, and send its ETag as If-Match. To create a segment by its key, send If-None-Match with an asterisk."),
  BAD_REQUEST(
      400,
      "The server does not understand the request",
      "The address, a header or the transfer of the body is not as HTTP says, so the server does not know what is meant.",
      "Correct what detail names. The library that sends the request, or a proxy on the way, may have caused it."),
  INTERNAL(
      500,
      "The server failed",
      "Something failed that the server does not expect.",
      "Send the requestId to your administrator, who can find the cause in the log. Send the request again only a few times, with growing pauses.",
      true),
  BUSY(
      503,
      "The server is busy",
      "Too many other requests run, or others changed the same data for a long time.",
      "Wait for the seconds in the header Retry-After, and send the request again.",
      true),
  TIMEOUT(
      503,
      "The request took too long",
      "The request needed more time than the server gives it. The condition may be costly, or the server is under load.",
      "Send it again later. If that fails too, make the condition simpler, or ask the operator to raise the limit.",
      true),
  UNAVAILABLE(
      503,
      "The server cannot answer now",
      "The server is starting, cannot reach its database, or the disk of the database is full.",
      "Wait for the seconds in the header Retry-After, if there is one, and send the request again. If it still fails, tell the operator.",
      true);

  private final int status;
  private final String title;
  private final String cause;
  private final String remedy;
  private final boolean retry;

  ProblemType(int status, String title, String cause, String remedy) {
    this(status, title, cause, remedy, false);
  }

  ProblemType(int status, String title, String cause, String remedy, boolean retry) {
    this.status = status;
    this.title = title;
    this.cause = cause;
    this.remedy = remedy;
    this.retry = retry;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Why there is such a problem, for people. */
  public String cause() {
    return cause;
  }

  /** What the caller can do, for people. */
  public String remedy() {
    return remedy;
  }

  /** Whether the same request may succeed later. */
  public boolean retry() {
    return retry;
  }

  /** The URN that programs compare. */
  public String type() {
    return Problem.TYPE_PREFIX + code();
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
