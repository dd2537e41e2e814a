package org.partnersegments.program;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.VisibleText;
import org.partnersegments.vocabulary.WhiteSpace;

/** Manages programs and the roles in them. */
@Stateless
@PermitAll
public class ProgramService {

  public static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,40}");
  private static final int MAX_NAME_LENGTH = 120;
  public static final int MAX_PRINCIPAL_LENGTH = 255;

  private static final Collector<Grant, ?, Set<Role>> ROLES =
      mapping(Grant::role, toCollection(() -> EnumSet.noneOf(Role.class)));

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @EJB private Caller caller;
  @EJB private ProgramAccess access;

  /** The programs that the caller has a role in, by name. */
  public List<ProgramView> visible() {
    Map<Integer, Set<Role>> roles = callersRoles();
    return (caller.isAdmin()
            ? entityManager.createQuery("select p from Program p", Program.class)
            : entityManager
                .createQuery(
                    "select p from Program p where p.id in"
                        + " (select g.programId from Grant g where g.principal = :name)",
                    Program.class)
                .setParameter("name", caller.name()))
        .getResultStream()
        .map(program -> view(program, roles))
        .sorted(Comparator.comparing(ProgramView::name).thenComparing(ProgramView::key))
        .toList();
  }

  /** One program. */
  @InProgram(Permission.SEE)
  public ProgramView get(String key) {
    return view(entityManager.find(Program.class, CurrentProgram.id()), callersRoles());
  }

  /** What a caller expects to be there before it creates or changes something. */
  public enum Expected {
    ANYTHING,
    /** Nothing: only create it. */
    NOTHING,
    /** Something: only change it. */
    SOMETHING,
    /** A certain version. Programs and grants have none, so this never holds. */
    A_VERSION;

    private void check(boolean isThere) {
      boolean holds =
          switch (this) {
            case ANYTHING -> true;
            case NOTHING -> !isThere;
            case SOMETHING -> isThere;
            case A_VERSION -> false;
          };
      if (!holds) {
        throw new ProgramStateException(
            isThere
                ? "It exists already, and it has no versions to compare."
                : "It does not exist yet.");
      }
    }
  }

  /** Creates a program, or changes the one with this key, whatever is there. */
  public boolean put(String key, String name, String timeZone) {
    return put(key, name, timeZone, Expected.ANYTHING);
  }

  /**
   * Creates a program, or changes the one with this key. Creating needs an administrator of all
   * programs.
   *
   * @return whether it was created
   * @throws InvalidProgramException if the key, name or time zone is not valid
   * @throws ProgramStateException if something else is there than expected
   */
  public boolean put(String key, String name, String timeZone, Expected expected) {
    if (!caller.isAdmin()) {
      // Also if the program does not exist: callers without a role must not learn whether it does.
      access.enter(key, Permission.ADMINISTER);
    }
    List<Integer> ids =
        entityManager
            .createQuery("select p.id from Program p where p.key = :key", Integer.class)
            .setParameter("key", key)
            .getResultList();
    ZoneId zone = zone(timeZone);
    String trimmed = name(name);
    if (ids.isEmpty()) {
      if (!KEY.matcher(key).matches()) {
        throw new InvalidProgramException(
            new Fault(
                "",
                ErrorCode.MALFORMED_KEY,
                "A key has 1 to 40 characters: a to z, 0 to 9 and -."));
      }
      expected.check(false);
      entityManager.persist(new Program(key, trimmed, zone));
      return true;
    }
    expected.check(true);
    // Locked, because the row also holds the revision, and a sync may be taking the next one now.
    Objects.requireNonNull(
            entityManager.find(Program.class, ids.get(0), LockModeType.PESSIMISTIC_WRITE))
        .describe(trimmed, zone);
    return false;
  }

  /** The roles of each principal in the program, sorted by the principal's name. */
  @InProgram(Permission.ADMINISTER)
  public Map<String, Set<Role>> grants(String key) {
    return grants().stream().collect(groupingBy(Grant::principal, TreeMap::new, ROLES));
  }

  /** Gives a principal exactly these roles in the program, whatever it has now. */
  @InProgram(Permission.ADMINISTER)
  public void grant(String key, String principal, Set<Role> roles) {
    grant(key, principal, roles, Expected.ANYTHING);
  }

  /**
   * Gives a principal exactly these roles in the program. An empty set removes all roles.
   *
   * @param expected whether the principal has a role now
   * @throws InvalidProgramException if the principal's name is not valid
   * @throws ProgramStateException if something else is there than expected
   */
  @InProgram(Permission.ADMINISTER)
  public void grant(String key, String principal, Set<Role> roles, Expected expected) {
    if (!roles.isEmpty()) {
      // Roles can be removed from any principal, so that a name from before this check can go.
      checkPrincipal(principal);
    }
    int program = CurrentProgram.id();
    // Changes to one program's grants take turns: two at once must not both insert.
    entityManager.find(Program.class, program, LockModeType.PESSIMISTIC_WRITE);
    List<Grant> grants = grants();
    expected.check(grants.stream().anyMatch(grant -> grant.principal().equals(principal)));
    Set<Role> missing = EnumSet.noneOf(Role.class);
    missing.addAll(roles);
    for (Grant grant : grants) {
      if (grant.principal().equals(principal) && !missing.remove(grant.role())) {
        entityManager.remove(grant);
      }
    }
    missing.forEach(role -> entityManager.persist(new Grant(program, principal, role)));
  }

  private List<Grant> grants() {
    return entityManager
        .createQuery("select g from Grant g where g.programId = :program", Grant.class)
        .setParameter("program", CurrentProgram.id())
        .getResultList();
  }

  /**
   * The caller's roles by program. This does not call {@link ProgramAccess}, which needs a
   * connection of its own: callers that each hold one connection would wait for each other's
   * second.
   */
  private Map<Integer, Set<Role>> callersRoles() {
    return entityManager
        .createQuery("select g from Grant g where g.principal = :name", Grant.class)
        .setParameter("name", caller.name())
        .getResultStream()
        .collect(groupingBy(Grant::programId, ROLES));
  }

  private ProgramView view(Program program, Map<Integer, Set<Role>> granted) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(granted.getOrDefault(program.id(), Set.of()));
    if (caller.isAdmin()) {
      roles.add(Role.ADMIN);
    }
    return new ProgramView(
        program.key(), program.name(), program.timeZone(), program.revision(), List.copyOf(roles));
  }

  /** A principal logs in by exactly this name, so it is not trimmed but refused. */
  static void checkPrincipal(String principal) {
    checkText("", "A principal's name", principal, MAX_PRINCIPAL_LENGTH);
    if (!principal.equals(WhiteSpace.trimmed(principal))) {
      throw invalid("", ErrorCode.MALFORMED_TEXT, "A principal's name has no spaces at its ends.");
    }
  }

  static String name(String name) {
    String trimmed = WhiteSpace.trimmed(name);
    checkText("/name", "A name", trimmed, MAX_NAME_LENGTH);
    return trimmed;
  }

  private static void checkText(String pointer, String what, String text, int maxLength) {
    if (text.length() > maxLength || VisibleText.isBlank(text)) {
      throw invalid(
          pointer,
          text.length() > maxLength ? ErrorCode.TOO_LONG : ErrorCode.REQUIRED,
          what + " has 1 to " + maxLength + " characters, and at least one is visible.");
    }
    VisibleText.faultOfLine(text)
        .ifPresent(
            detail -> {
              throw invalid(
                  pointer,
                  ErrorCode.MALFORMED_TEXT,
                  what + " is one line of visible text. " + detail);
            });
  }

  private static InvalidProgramException invalid(String pointer, ErrorCode code, String detail) {
    return new InvalidProgramException(new Fault(pointer, code, detail));
  }

  private static ZoneId zone(String timeZone) {
    if (ZoneId.getAvailableZoneIds().contains(timeZone)) {
      return ZoneId.of(timeZone);
    }
    throw new InvalidProgramException(
        new Fault(
            "/timeZone",
            ErrorCode.UNKNOWN_TIME_ZONE,
            "Unknown time zone. Enter an IANA time zone, such as Europe/Berlin."));
  }
}
