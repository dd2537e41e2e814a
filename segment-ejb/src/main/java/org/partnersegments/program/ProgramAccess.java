package org.partnersegments.program;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Checks whether the caller may work in a program. It runs outside the caller's transaction: a
 * session keeps its tenant, so the caller's session must not open before the program is known. Its
 * one query needs no transaction.
 */
@Stateless
@PermitAll
@DeclareRoles(Role.CONTAINER_ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgramAccess {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  @EJB Caller caller;

  /** Whether the caller has the permission in a program. */
  public boolean allows(String key, Permission needed) {
    try {
      enter(key, needed);
      return true;
    } catch (NotAllowedException e) {
      return false;
    }
  }

  /**
   * Returns the program if the caller has the permission.
   *
   * @throws UnknownProgramException if the program does not exist or the caller has no role in it
   * @throws NotAllowedException if the caller's roles do not include the permission
   */
  public CurrentProgram.Entered enter(String key, Permission needed) {
    // One query in every case, so the response time does not reveal whether the program exists.
    List<Object[]> rows =
        entityManager
            .createQuery(
                "select p.id, p.timeZone, g.role from Program p left join Grant g"
                    + " on g.programId = p.id and g.principal = :name where p.key = :key",
                Object[].class)
            .setParameter("key", key)
            .setParameter("name", caller.name())
            .getResultList();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object[] row : rows) {
      if (row[2] != null) {
        roles.add((Role) row[2]);
      }
    }
    if (!rows.isEmpty() && caller.isAdmin()) {
      roles.add(Role.ADMIN);
    }
    if (roles.isEmpty()) {
      throw new UnknownProgramException(key);
    }
    if (roles.stream().noneMatch(role -> role.allows(needed))) {
      throw new NotAllowedException(needed);
    }
    Object[] program = rows.get(0);
    return new CurrentProgram.Entered((Integer) program[0], ZoneId.of((String) program[1]));
  }
}
