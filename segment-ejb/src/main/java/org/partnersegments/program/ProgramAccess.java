package org.partnersegments.program;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether the caller may work in a program. It runs in a transaction of its own: the
 * caller's session must not be opened before the program is known, because a session keeps its
 * tenant.
 */
@Stateless
@PermitAll
@DeclareRoles(Role.CONTAINER_ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProgramAccess {

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @EJB private Caller caller;

  /**
   * The ID of the program, for a caller who is allowed.
   *
   * @throws UnknownProgramException where it does not exist, or the caller has no role in it
   * @throws NotAllowedException where the caller's roles do not allow what is needed
   */
  public int enter(String key, Permission needed) {
    List<Program> programs =
        entityManager
            .createQuery("select p from Program p where p.key = :key", Program.class)
            .setParameter("key", key)
            .getResultList();
    if (programs.isEmpty()) {
      throw new UnknownProgramException(key);
    }
    Program program = programs.get(0);
    Set<Role> roles = roles(program.id());
    if (roles.isEmpty()) {
      throw new UnknownProgramException(key);
    }
    if (roles.stream().noneMatch(role -> role.allows(needed))) {
      throw new NotAllowedException(needed);
    }
    return program.id();
  }

  private Set<Role> roles(int programId) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (caller.isAdmin()) {
      roles.add(Role.ADMIN);
    }
    roles.addAll(
        entityManager
            .createQuery(
                "select g.role from Grant g where g.programId = :program and g.principal = :name",
                Role.class)
            .setParameter("program", programId)
            .setParameter("name", caller.name())
            .getResultList());
    return roles;
  }
}
