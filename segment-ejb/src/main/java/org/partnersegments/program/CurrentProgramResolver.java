package org.partnersegments.program;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Gives Hibernate the tenant of each new session: the {@link CurrentProgram}. */
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
