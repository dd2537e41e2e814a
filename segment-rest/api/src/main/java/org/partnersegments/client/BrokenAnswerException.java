package org.partnersegments.client;

import org.jspecify.annotations.Nullable;

/** An answer of lines is incomplete or malformed. What you have read of it is not all. */
public final class BrokenAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenAnswerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
