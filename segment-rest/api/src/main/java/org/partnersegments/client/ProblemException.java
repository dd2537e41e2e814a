package org.partnersegments.client;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.problem.ProblemError;

/**
 * The server answered that a request failed. Each subclass calls for a different reaction; {@link
 * #code()} is more precise.
 */
public sealed class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(message(problem));
    this.problem = problem;
  }

  /**
   * The exception for a problem.
   *
   * @param header finds a header of the answer by name; null if it is missing
   */
  static ProblemException of(Problem problem, UnaryOperator<@Nullable String> header) {
    return switch (problem.status()) {
      case 401, 403 -> new NotAllowed(problem);
      case 404 -> new NotFound(problem);
      case 409 -> new Conflict(problem);
      case 412 -> new VersionMismatch(problem, header.apply(HttpHeaders.ETAG));
      case 502, 503, 504 -> new Unavailable(problem, header.apply(HttpHeaders.RETRY_AFTER));
      default -> problem.status() < 500 ? new Invalid(problem) : new ProblemException(problem);
    };
  }

  private static String message(Problem problem) {
    StringBuilder message = new StringBuilder();
    message.append(problem.status()).append(' ').append(problem.title());
    if (problem.detail() != null) {
      message.append(": ").append(problem.detail());
    }
    if (problem.requestId() != null) {
      message.append(" (request ").append(problem.requestId()).append(')');
    }
    return message.toString();
  }

  /** The problem that the server answered. */
  public Problem problem() {
    return problem;
  }

  /** The HTTP status. */
  public int status() {
    return problem.status();
  }

  /**
   * The code of the problem: {@code name-taken}. Later versions may add codes; for one that you do
   * not know, rely on the exception's class.
   */
  public String code() {
    return problem.type().substring(problem.type().lastIndexOf(':') + 1);
  }

  /** The parts of the request that are wrong. */
  public List<ProblemError> errors() {
    return Objects.requireNonNullElse(problem.errors(), List.of());
  }

  /** The ID of the request in the server's log. */
  public Optional<String> requestId() {
    return Optional.ofNullable(problem.requestId());
  }

  /** The request itself is wrong. Change it before you send it again. */
  public static final class Invalid extends ProblemException {

    private static final long serialVersionUID = 1L;

    private Invalid(Problem problem) {
      super(problem);
    }
  }

  /** The credentials are wrong, or the caller's roles do not allow the request. */
  public static final class NotAllowed extends ProblemException {

    private static final long serialVersionUID = 1L;

    private NotAllowed(Problem problem) {
      super(problem);
    }
  }

  /** What the address names does not exist, or the caller has no role in the program. */
  public static final class NotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    private NotFound(Problem problem) {
      super(problem);
    }
  }

  /** The request conflicts with saved data: {@code name-taken}, {@code broken-segment}. */
  public static final class Conflict extends ProblemException {

    private static final long serialVersionUID = 1L;

    private Conflict(Problem problem) {
      super(problem);
    }
  }

  /**
   * Somebody else changed the segment first. Read it again, and apply your change to the new
   * version.
   */
  public static final class VersionMismatch extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final @Nullable Long current;

    private VersionMismatch(Problem problem, @Nullable String tag) {
      super(problem);
      Matcher version = TAG.matcher(Objects.requireNonNullElse(tag, ""));
      this.current = version.matches() ? Long.valueOf(version.group(1)) : null;
    }

    /** The current version of the segment. */
    public Optional<Long> current() {
      return Optional.ofNullable(current);
    }
  }

  /** The server cannot answer now: {@code busy}, {@code timeout}, {@code unavailable}. */
  public static final class Unavailable extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final @Nullable Duration retryAfter;

    private Unavailable(Problem problem, @Nullable String seconds) {
      super(problem);
      this.retryAfter =
          seconds != null && SECONDS.matcher(seconds).matches()
              ? Duration.ofSeconds(Long.parseLong(seconds))
              : null;
    }

    /** How long to wait before you send the request again; empty if the server does not say. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }
}
