package org.partnersegments.laws;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Node;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.IndexOutside;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.bitmap.ProgramIndexBuilder;
import org.partnersegments.evaluation.memory.FactsOutside;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.evaluation.memory.PartnerFactsReader;
import org.partnersegments.evaluation.sql.SearchOutside;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.GroupMembership;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;
import org.partnersegments.reference.World;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;

/** A generated world in its own program, and the product's answers about it. */
final class LoadedProgram implements AutoCloseable {

  /** More than any generated world has. */
  private static final int ALL = 1_000;

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Database database;
  private final int id;
  private final List<String> partnerIds;
  private final EntityManager entityManager;
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private final PartnerSearch search;
  private @Nullable List<PartnerFacts> facts;
  private final Map<String, String> termNames;
  private @Nullable ProgramIndex index;

  private LoadedProgram(Database database, int id, World world) {
    this.database = database;
    this.id = id;
    this.partnerIds = world.partners().stream().map(World.Partner::id).toList();
    this.entityManager = TestPrograms.inside(id, database.factory()::createEntityManager);
    this.search = SearchOutside.of(entityManager);
    this.termNames = IndexedWorld.termNames(world);
  }

  /** Loads a world. Closing the program removes it. */
  static LoadedProgram of(World world, Database database) {
    LoadedProgram program =
        new LoadedProgram(
            database, TestPrograms.create(database.factory(), "p" + NEXT.incrementAndGet()), world);
    program.inTransaction(
        () -> {
          program.load(world);
          return true;
        });
    program.analyze();
    return program;
  }

  Database database() {
    return database;
  }

  /** The facts of each partner that the product reads to evaluate in memory, by partner ID. */
  List<PartnerFacts> facts() {
    List<PartnerFacts> read = facts;
    if (read == null) {
      PartnerFactsReader reader = FactsOutside.of(entityManager);
      read =
          asked(() -> reader.read(partnerIds)).values().stream()
              .sorted(comparing(partner -> new BigInteger(partner.partnerId())))
              .toList();
      facts = read;
    }
    return read;
  }

  /** The index of the facts that the product reads, in several parts if there are enough. */
  ProgramIndex index() {
    ProgramIndex built = index;
    if (built == null) {
      ProgramIndexBuilder builder =
          IndexOutside.builder(termNames, IndexOutside.sizes(new Random(id)));
      facts().forEach(builder::add);
      built = builder.build();
      index = built;
    }
    return built;
  }

  /** How many partners the program has. */
  long countAll() {
    return asked(() -> search.countAll(Deadline.fromNow()));
  }

  long count(Condition condition) {
    return asked(() -> search.count(search.prepare(condition, TODAY)));
  }

  /** The count of each node alone, by its pointer. */
  Map<String, Long> nodeCounts(Condition root) {
    return asked(
        () -> {
          PreparedCondition prepared = search.prepare(root, TODAY);
          Map<String, Long> counts = new LinkedHashMap<>();
          for (Node node : Node.of(root)) {
            counts.put(node.pointer(), search.count(prepared.part(node.standalone())));
          }
          return counts;
        });
  }

  /** The IDs of all partners that a condition selects, read as they come from the database. */
  List<String> all(Condition condition, PartnerSort sort) {
    return asked(
        () -> {
          try (Stream<PartnerRow> rows = search.all(search.prepare(condition, TODAY), sort)) {
            return rows.map(PartnerRow::partnerId).toList();
          }
        });
  }

  /** The same, read in one page. */
  List<String> members(Condition condition, PartnerSort sort) {
    return ids(asked(() -> page(search.prepare(condition, TODAY), sort, ALL, null)).items());
  }

  /** The same, read page by page. */
  List<String> paged(Condition condition, PartnerSort sort, int limit) {
    return asked(
        () -> {
          PreparedCondition prepared = search.prepare(condition, TODAY);
          List<String> ids = new ArrayList<>();
          Optional<String> after = Optional.empty();
          do {
            Page<PartnerRow> page = page(prepared, sort, limit, after.orElse(null));
            after = page.next();
            if (after.isPresent() && page.items().size() != limit) {
              throw new AssertionError("a page that is not the last has " + page.items().size());
            }
            ids.addAll(ids(page.items()));
          } while (after.isPresent());
          return ids;
        });
  }

  private Page<PartnerRow> page(
      PreparedCondition condition, PartnerSort sort, int limit, @Nullable String after) {
    return search.page(condition, sort, limit, "laws", after);
  }

  private static List<String> ids(List<PartnerRow> rows) {
    return rows.stream().map(PartnerRow::partnerId).toList();
  }

  /** Each question runs in its own transaction, as each request does. */
  private <T> T asked(Supplier<T> question) {
    return TestPrograms.inside(id, () -> inTransaction(question));
  }

  private <T> T inTransaction(Supplier<T> work) {
    entityManager.getTransaction().begin();
    try {
      T result = work.get();
      entityManager.getTransaction().commit();
      return result;
    } finally {
      if (entityManager.getTransaction().isActive()) {
        entityManager.getTransaction().rollback();
      }
      entityManager.clear();
    }
  }

  private void load(World world) {
    world
        .groups()
        .values()
        .forEach(g -> entityManager.persist(new PartnerGroup(g.id(), g.name(), g.archived())));
    world
        .terms()
        .values()
        .forEach(t -> entityManager.persist(new TemplateTerm(t.id(), t.name(), t.archived())));
    for (World.Partner partner : world.partners()) {
      String stage = partner.stage();
      entityManager.persist(
          new Partner(
              partner.id(),
              partner.name(),
              stage == null ? null : ProspectingStage.valueOf(stage)));
    }
    entityManager.flush();
    for (World.Partner partner : world.partners()) {
      long key = PartnerKey.of(partner.id());
      partner.groups().forEach(g -> entityManager.persist(new GroupMembership(key, g)));
      terms(partner).forEach((c, terms) -> entityManager.persist(new Contract(c, key, terms)));
    }
  }

  /**
   * Renews the statistics, as autovacuum does some time after a load. Without them PostgreSQL plans
   * as if every program were empty, and some queries take hours.
   */
  private void analyze() {
    if (database.name().equals("postgresql")) {
      inTransaction(
          () -> {
            entityManager
                .createNativeQuery(
                    "analyze partner, contract, group_membership, partner_group, template_term")
                .executeUpdate();
            return true;
          });
    }
  }

  private static Map<String, Contract.Terms> terms(World.Partner partner) {
    return partner.contracts().stream()
        .collect(
            toMap(
                World.Contract::id,
                c -> new Contract.Terms(ContractStage.valueOf(c.stage()), c.term(), null, null)));
  }

  @Override
  public void close() {
    inTransaction(
        () -> {
          for (String entity :
              List.of(
                  "Contract",
                  "GroupMembership",
                  "Partner",
                  "PartnerGroup",
                  "TemplateTerm",
                  "StoredListPartner",
                  "StoredListEntry",
                  "StoredList")) {
            entityManager.createQuery("delete from " + entity).executeUpdate();
          }
          return true;
        });
    entityManager.close();
  }
}
