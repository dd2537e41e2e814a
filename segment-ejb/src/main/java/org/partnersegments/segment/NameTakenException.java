package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;

/**
 * Another segment of the program already has this name. Letter case, the kind and number of spaces,
 * and how Unicode writes a character make no difference.
 */
@ApplicationException(rollback = true)
public class NameTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NameTakenException(String name) {
    super("Another segment already has the name \"" + name + "\".");
  }
}
