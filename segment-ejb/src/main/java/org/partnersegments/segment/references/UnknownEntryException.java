package org.partnersegments.segment.references;

import jakarta.ejb.ApplicationException;

/** The partner group or template term does not exist in the program. */
@ApplicationException(rollback = true)
public class UnknownEntryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownEntryException(String what, String id) {
    super("There is no " + what + " \"" + id + "\" in this program.");
  }
}
