package org.partnersegments.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.problem.ProblemError;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.problem.UsedBy;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String RETRY_AFTER_SECONDS = "5";

  private final ProblemType type;
  private final @Nullable String detail;
  private final transient List<ProblemError> errors;
  private final transient Map<String, String> headers;
  private final transient @Nullable UsedBy usedBy;

  public ProblemException(
      ProblemType type,
      @Nullable String detail,
      List<ProblemError> errors,
      Map<String, String> headers) {
    this(type, detail, errors, headers, null);
  }

  private ProblemException(
      ProblemType type,
      @Nullable String detail,
      List<ProblemError> errors,
      Map<String, String> headers,
      @Nullable UsedBy usedBy) {
    super(detail);
    this.usedBy = usedBy;
    this.type = type;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  public ProblemException(ProblemType type, @Nullable String detail) {
    this(type, detail, List.of(), Map.of());
  }

  /** The thing cannot be deleted, because others use it. */
  public static ProblemException inUse(String detail, UsedBy usedBy) {
    return new ProblemException(ProblemType.IN_USE, detail, List.of(), Map.of(), usedBy);
  }

  /** An error in a query parameter. */
  public static ProblemException parameter(String parameter, ErrorCode code, String detail) {
    return new ProblemException(
        ProblemType.INVALID,
        detail,
        List.of(new ProblemError(null, parameter, code.id(), detail)),
        Map.of());
  }

  /** An error in the body. */
  public static ProblemException body(String pointer, ErrorCode code, String detail) {
    return body(ProblemType.INVALID, List.of(new Fault(pointer, code, detail)));
  }

  /**
   * Errors in the body.
   *
   * @param faults at least one
   */
  public static ProblemException body(ProblemType type, List<Fault> faults) {
    return new ProblemException(
        type,
        faults.get(0).detail(),
        faults.stream()
            .map(
                fault -> new ProblemError(fault.pointer(), null, fault.code().id(), fault.detail()))
            .toList(),
        Map.of());
  }

  /**
   * The body of a request.
   *
   * @throws ProblemException 400 if it is missing
   */
  public static <T> T present(@Nullable T body) {
    if (body == null) {
      throw body("", ErrorCode.REQUIRED, "Send a JSON object.");
    }
    return body;
  }

  /** The server runs too many requests of this kind, or this one would wait too long for others. */
  public static ProblemException busy(String detail) {
    return later(ProblemType.BUSY, detail);
  }

  /** The server cannot reach something that it needs. */
  public static ProblemException unavailable(String detail) {
    return later(ProblemType.UNAVAILABLE, detail);
  }

  private static ProblemException later(ProblemType type, String detail) {
    return new ProblemException(
        type,
        detail + " Try again in " + RETRY_AFTER_SECONDS + " seconds.",
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
  }

  public ProblemType type() {
    return type;
  }

  public @Nullable String detail() {
    return detail;
  }

  public List<ProblemError> errors() {
    return errors;
  }

  /** What uses the thing; null for any other problem. */
  public @Nullable UsedBy usedBy() {
    return usedBy;
  }

  /** Headers of the answer, by name. */
  public Map<String, String> headers() {
    return headers;
  }
}
