package org.partnersegments.client;

import org.jspecify.annotations.Nullable;

/** An answer of lines broke off, or is not what it should be: what was read of it is not all. */
public final class BrokenAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenAnswerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
