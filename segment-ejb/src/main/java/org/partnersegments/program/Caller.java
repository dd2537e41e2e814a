package org.partnersegments.program;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** The caller, as authenticated by the container. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Caller {

  @Resource private SessionContext context;

  /** The principal's name. */
  public String name() {
    return context.getCallerPrincipal().getName();
  }

  /** Whether the caller administers every program. */
  public boolean isAdmin() {
    return context.isCallerInRole(Role.CONTAINER_ADMIN);
  }
}
