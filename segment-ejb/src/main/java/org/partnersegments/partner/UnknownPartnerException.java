package org.partnersegments.partner;

import jakarta.ejb.ApplicationException;

/** The partner does not exist in the program. */
@ApplicationException(rollback = true)
public class UnknownPartnerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownPartnerException(String partnerId) {
    super("There is no partner \"" + partnerId + "\" in this program.");
  }
}
