package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;

/** Another segment of the program has this name (letter case and surrounding spaces aside). */
@ApplicationException(rollback = true)
public class NameTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NameTakenException(String name) {
    super("Another segment is named \"" + name + "\" already.");
  }
}
