package org.partnersegments.program;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate the tenant of a session that is being opened: the {@link CurrentProgram}. */
public final class CurrentProgramResolver implements CurrentTenantIdentifierResolver<Integer> {

  @Override
  public Integer resolveCurrentTenantIdentifier() {
    return CurrentProgram.idOrNowhere();
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}
