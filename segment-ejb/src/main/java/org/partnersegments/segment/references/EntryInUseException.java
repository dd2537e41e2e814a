package org.partnersegments.segment.references;

import jakarta.ejb.ApplicationException;

/** A partner group or template term is used, and so cannot be deleted. */
@ApplicationException(rollback = true)
public class EntryInUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient EntryUsers users;

  /**
   * @param members what its members are: partners or contracts
   */
  EntryInUseException(String members, EntryUsers users) {
    super(
        "It is still used: by %d %s and in the conditions of %d segments."
            .formatted(users.members(), members, users.segments()));
    this.users = users;
  }

  public EntryUsers users() {
    return users;
  }
}
