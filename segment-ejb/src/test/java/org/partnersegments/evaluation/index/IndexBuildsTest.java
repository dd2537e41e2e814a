package org.partnersegments.evaluation.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.evaluation.SearchTimeoutException;

/** A server that stops during a build logs no error. */
class IndexBuildsTest {

  /** Named as the container's. */
  private static final class ComponentIsStoppedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }

  /** Named as the container's. */
  private static final class EJBComponentUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static Stream<Arguments> failures() {
    RuntimeException circle = new RuntimeException("circle");
    circle.initCause(new RuntimeException(circle));
    return Stream.of(
        Arguments.of(true, new ComponentIsStoppedException()),
        Arguments.of(true, new EJBComponentUnavailableException()),
        Arguments.of(true, new IllegalStateException(new ComponentIsStoppedException())),
        Arguments.of(true, new SearchTimeoutException(new InterruptedException())),
        Arguments.of(false, new IllegalStateException("the database is away")),
        Arguments.of(false, new OutOfMemoryError()),
        Arguments.of(false, circle));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void theEndOfTheApplicationIsNoFailureOfABuild(boolean end, Throwable failure) {
    assertEquals(end, IndexBuilds.isEndOfApplication(failure));
  }
}
