package org.partnersegments.segment.references;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.References;
import org.partnersegments.partner.CatalogueEntry;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.Program;
import org.partnersegments.program.ProgramAccess;
import org.partnersegments.segment.stored.StoredConditions;

/** Deletes partner groups and template terms that nothing uses. */
@Stateless
@PermitAll
public class EntryDeletionService {

  /** The most segments that an answer names. */
  public static final int MOST_NAMED = 100;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @EJB private StoredConditions conditions;
  @EJB private ProgramAccess access;

  /**
   * A kind of entry.
   *
   * @param field the field whose conditions name such entries
   * @param ids the IDs that a condition names
   * @param members what its members are called
   * @param counting JPQL that counts the members of {@code :id}
   */
  private record Kind<E extends CatalogueEntry>(
      Class<E> type,
      String name,
      Field field,
      Function<References, Set<String>> ids,
      String members,
      String counting) {}

  private static final Kind<PartnerGroup> GROUP =
      new Kind<>(
          PartnerGroup.class,
          "partner group",
          Field.PARTNER_GROUP,
          References::partnerGroups,
          "partners",
          "select count(m) from GroupMembership m where m.groupId = :id");

  private static final Kind<TemplateTerm> TERM =
      new Kind<>(
          TemplateTerm.class,
          "template term",
          Field.TEMPLATE_TERM,
          References::templateTerms,
          "contracts",
          "select count(c) from Contract c where c.templateTermId = :id");

  /**
   * Deletes a partner group that has no partners and that no condition names.
   *
   * @throws UnknownEntryException if the program has no such group
   * @throws EntryInUseException if the group is used
   */
  @InProgram(Permission.WRITE_PARTNERS)
  public void deleteGroup(String program, String id) {
    delete(program, GROUP, id);
  }

  /**
   * Deletes a template term that no contract is under and that no condition names.
   *
   * @throws UnknownEntryException if the program has no such term
   * @throws EntryInUseException if the term is used
   */
  @InProgram(Permission.WRITE_PARTNERS)
  public void deleteTerm(String program, String id) {
    delete(program, TERM, id);
  }

  /**
   * The conditions are read first, on a connection of their own. A segment that is saved meanwhile
   * may name an entry that is gone, as it may name any other that does not exist.
   */
  private <E extends CatalogueEntry> void delete(String program, Kind<E> kind, String id) {
    List<EntryUsers.User> segments = segmentsThatName(kind, id);
    boolean mayRead = access.allows(program, Permission.READ);
    // Syncs of the program wait for this, so that none adds a member after the count.
    Program row =
        Objects.requireNonNull(
            entityManager.find(Program.class, CurrentProgram.id(), LockModeType.PESSIMISTIC_WRITE));
    E entry = entityManager.find(kind.type(), id);
    if (entry == null) {
      throw new UnknownEntryException(kind.name(), id);
    }
    long members =
        entityManager
            .createQuery(kind.counting(), Long.class)
            .setParameter("id", id)
            .getSingleResult();
    if (members > 0 || !segments.isEmpty()) {
      throw new EntryInUseException(
          kind.members(),
          new EntryUsers(
              members,
              segments.size(),
              mayRead ? segments.stream().limit(MOST_NAMED).toList() : List.of()));
    }
    entityManager.remove(entry);
    row.takeRevision();
  }

  private List<EntryUsers.User> segmentsThatName(Kind<?> kind, String id) {
    List<EntryUsers.User> segments = new ArrayList<>();
    conditions.forEach(
        conditions.using(kind.field()),
        segment ->
            segment
                .condition()
                .filter(tree -> kind.ids().apply(References.of(tree)).contains(id))
                .ifPresent(
                    tree -> segments.add(new EntryUsers.User(segment.id(), segment.name()))));
    return segments;
  }
}
