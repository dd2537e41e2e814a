package org.partnersegments.program;

import jakarta.ejb.ApplicationException;

/** The caller has a role in the program, but none that allows this operation. */
@ApplicationException(rollback = true)
public class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAllowedException(Permission needed) {
    super(
        switch (needed) {
          case SEE, READ -> withRole("Viewer");
          case WRITE_SEGMENTS -> withRole("Manager");
          case WRITE_PARTNERS -> withRole("Data sync");
          case ADMINISTER -> withRole("Administrator");
        });
  }

  private static String withRole(String role) {
    return "You don't have access. Ask an administrator for the " + role + " role.";
  }
}
