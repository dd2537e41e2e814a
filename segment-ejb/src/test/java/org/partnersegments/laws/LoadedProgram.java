package org.partnersegments.laws;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.bitmap.IndexOutside;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.index.SearchesOutside;
import org.partnersegments.evaluation.memory.FactsOutside;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.evaluation.memory.PartnerFactsReader;
import org.partnersegments.evaluation.sql.CriteriaPartnerSearch;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.GroupMembership;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;
import org.partnersegments.reference.World;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;

/** A generated world in its own program, and the product's answers about it. */
final class LoadedProgram implements AutoCloseable {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Database database;
  private final int id;
  private final List<String> partnerIds;
  private final EntityManager entityManager;
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private @Nullable List<PartnerFacts> facts;
  private @Nullable ProgramIndex index;

  private LoadedProgram(Database database, int id, World world) {
    this.database = database;
    this.id = id;
    this.partnerIds = world.partners().stream().map(World.Partner::id).toList();
    this.entityManager = TestPrograms.inside(id, database.factory()::createEntityManager);
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

  /** The searches of the product: by the database, and by the index. */
  List<SearchAnswers> searches() {
    return List.of(byDatabase(), byIndex());
  }

  SearchAnswers byDatabase() {
    return new SearchAnswers("database on " + database.name(), asking(this::databaseSearch));
  }

  /** Asks in a transaction of its own for each question. */
  private SearchAnswers.Asking asking(Supplier<PartnerSearch> search) {
    return new SearchAnswers.Asking() {
      @Override
      public <T> T ask(Function<PartnerSearch, T> question) {
        return asked(() -> question.apply(search.get()));
      }
    };
  }

  private PartnerSearch databaseSearch() {
    return new CriteriaPartnerSearch(entityManager, 1);
  }

  SearchAnswers byIndex() {
    ProgramIndex found = index();
    return new SearchAnswers(
        "index on " + database.name(), asking(() -> SearchesOutside.of(found, entityManager)));
  }

  /** The index as the product builds it, in several parts if there are enough partners. */
  ProgramIndex index() {
    ProgramIndex built = index;
    if (built == null) {
      built =
          asked(() -> SearchesOutside.build(entityManager, id, IndexOutside.sizes(new Random(id))));
      index = built;
    }
    return built;
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
              List.of("Contract", "GroupMembership", "Partner", "PartnerGroup", "TemplateTerm")) {
            entityManager.createQuery("delete from " + entity).executeUpdate();
          }
          return true;
        });
    entityManager.close();
  }
}
