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
 * The API has answered that a request failed. The kinds are what a caller decides by; {@link
 * #code()} says more exactly what it is.
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
   * @param header the answer's headers, by name; null for one that it lacks
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

  /** What was answered. */
  public Problem problem() {
    return problem;
  }

  /** The HTTP status. */
  public int status() {
    return problem.status();
  }

  /**
   * What kind of problem it is, for programs: {@code name-taken}. Not all of them are known when a
   * program is written: what it does not know it treats by the exception's class.
   */
  public String code() {
    return problem.type().substring(problem.type().lastIndexOf(':') + 1);
  }

  /** Each place of the request that is wrong. */
  public List<ProblemError> errors() {
    return Objects.requireNonNullElse(problem.errors(), List.of());
  }

  /** Names the request in the server's log. */
  public Optional<String> requestId() {
    return Optional.ofNullable(problem.requestId());
  }

  /** The request itself is wrong; it has to change. */
  public static final class Invalid extends ProblemException {

    private static final long serialVersionUID = 1L;

    private Invalid(Problem problem) {
      super(problem);
    }
  }

  /** The credentials are wrong, or the roles do not suffice. */
  public static final class NotAllowed extends ProblemException {

    private static final long serialVersionUID = 1L;

    private NotAllowed(Problem problem) {
      super(problem);
    }
  }

  /** What the address names does not exist, or the caller has no role in its program. */
  public static final class NotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    private NotFound(Problem problem) {
      super(problem);
    }
  }

  /** It does not go together with what is saved: {@code name-taken}, {@code broken-segment}. */
  public static final class Conflict extends ProblemException {

    private static final long serialVersionUID = 1L;

    private Conflict(Problem problem) {
      super(problem);
    }
  }

  /** Somebody else has changed the segment: read it, and apply the change to what is there now. */
  public static final class VersionMismatch extends ProblemException {

    private static final long serialVersionUID = 1L;

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final @Nullable Long current;

    private VersionMismatch(Problem problem, @Nullable String tag) {
      super(problem);
      Matcher version = TAG.matcher(Objects.requireNonNullElse(tag, ""));
      this.current = version.matches() ? Long.valueOf(version.group(1)) : null;
    }

    /** The version that it has now. */
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

    /** How long to wait before it is sent again; empty if the server does not say. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }
}
