package org.partnersegments.rest.body;

import java.io.IOException;

/** A body is not what the head of its request announces. The message is a sentence for people. */
public final class MalformedBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  public MalformedBodyException(String message) {
    super(message);
  }
}
