package org.partnersegments.rest.body;

import jakarta.servlet.ServletRequest;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;

/** What a request brings with it: a whole document, a stream, or the reason why neither. */
sealed interface Body {

  /** A body that has arrived. */
  final class Whole implements Body {

    private final byte[] bytes;

    Whole(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** A body that its operation reads while it arrives. */
  record Arriving(InputStream stream) implements Body {}

  /** A body that the server does not take. */
  record Refused(ProblemException problem) implements Body {}

  /** The attribute of the request that has it. */
  String ATTRIBUTE = Body.class.getName();

  /** The body of a request; null if it has none, or if its sender was not let in. */
  static @Nullable Body of(ServletRequest request) {
    return (Body) request.getAttribute(ATTRIBUTE);
  }
}
