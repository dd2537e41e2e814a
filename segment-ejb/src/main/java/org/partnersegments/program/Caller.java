package org.partnersegments.program;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Who calls, as the container has authenticated them. */
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
