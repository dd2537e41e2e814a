package org.partnersegments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersegments.api.problem.Problem;
import org.partnersegments.api.problem.ProblemType;

/** The exception for each kind of problem. */
class ProblemExceptionTest {

  private static ProblemException of(ProblemType type, @Nullable String header) {
    Problem problem =
        new Problem(type.type(), null, type.title(), type.status(), "So.", null, "r", null, null);
    return ProblemException.of(problem, name -> header);
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void eachProblemHasItsKind(ProblemType type) {
    ProblemException thrown = of(type, null);
    Class<? extends ProblemException> expected =
        switch (type) {
          case UNAUTHENTICATED, LOGIN_FAILED, NOT_ALLOWED, CROSS_SITE ->
              ProblemException.NotAllowed.class;
          case NOT_FOUND -> ProblemException.NotFound.class;
          case NAME_TAKEN, IN_USE, BROKEN_SEGMENT -> ProblemException.Conflict.class;
          case VERSION_MISMATCH -> ProblemException.VersionMismatch.class;
          case BUSY, TIMEOUT, UNAVAILABLE -> ProblemException.Unavailable.class;
          case INTERNAL -> ProblemException.class;
          default -> ProblemException.Invalid.class;
        };
    assertEquals(expected, thrown.getClass());
    assertEquals(type.code(), thrown.code());
    assertEquals(type.status(), thrown.status());
    assertEquals(List.of(), thrown.errors());
    assertEquals(type.status() + " " + type.title() + ": So. (request r)", thrown.getMessage());
  }

  @Test
  void retryAfterIsSeconds() {
    assertEquals(Optional.of(Duration.ofSeconds(5)), retryAfter("5"));
    assertEquals(Optional.empty(), retryAfter(null));
    assertEquals(Optional.empty(), retryAfter("Wed, 21 Oct 2026 07:28:00 GMT"));
  }

  private static Optional<Duration> retryAfter(@Nullable String header) {
    ProblemException thrown = of(ProblemType.BUSY, header);
    assertTrue(thrown instanceof ProblemException.Unavailable);
    return ((ProblemException.Unavailable) thrown).retryAfter();
  }

  @Test
  void theCurrentVersionIsTheTag() {
    assertEquals(Optional.of(3L), current("\"3\""));
    assertEquals(Optional.empty(), current(null));
    assertEquals(Optional.empty(), current("W/\"3\""));
  }

  private static Optional<Long> current(@Nullable String header) {
    ProblemException thrown = of(ProblemType.VERSION_MISMATCH, header);
    assertTrue(thrown instanceof ProblemException.VersionMismatch);
    return ((ProblemException.VersionMismatch) thrown).current();
  }
}
