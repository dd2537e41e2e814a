package org.partnersegments.program;

import jakarta.ejb.ApplicationException;

/** The caller has roles, but none that allows what was asked. */
@ApplicationException(rollback = true)
public class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAllowedException(Permission needed) {
    super(
        switch (needed) {
          case SEE, READ -> "Your roles do not allow reading here.";
          case WRITE_SEGMENTS -> "Your roles do not allow changing segments.";
          case WRITE_PARTNERS -> "Your roles do not allow pushing partner data.";
          case ADMINISTER -> "Your roles do not allow administering programs.";
        });
  }
}
