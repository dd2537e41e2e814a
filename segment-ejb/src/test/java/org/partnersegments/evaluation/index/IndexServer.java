package org.partnersegments.evaluation.index;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.sql.CriteriaPartnerSearch;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;

/** The indexes of a server as the product keeps them, without a container. Thread-safe. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects anything here
public final class IndexServer implements AutoCloseable {

  private final Database database;
  private final ProgramIndexes indexes = new ProgramIndexes();
  private final IndexBuilds builds = new Builds();
  private final ExecutorService background = Executors.newSingleThreadExecutor();

  public IndexServer(Database database, Clock clock) {
    this.database = database;
    this.indexes.clock = clock;
  }

  /** Whether an index answers, and not the database. */
  public static boolean isIndex(PartnerSearch search) {
    return search instanceof IndexedPartnerSearch;
  }

  /**
   * Asks a question as a request does.
   *
   * @param question takes the search that the server chooses, and the database's of the same
   *     snapshot
   */
  public <T> T ask(int program, BiFunction<PartnerSearch, PartnerSearch, T> question) {
    return TestPrograms.inside(
        program,
        () ->
            inTransaction(
                entityManager -> {
                  IndexedSearches searches = new IndexedSearches();
                  searches.entityManager = entityManager;
                  searches.revisions = TestPrograms.revisions(entityManager);
                  searches.indexes = indexes;
                  searches.builds = builds;
                  searches.checks = new NoChecks();
                  searches.clock = indexes.clock;
                  PartnerSearch search = searches.snapshot(Deadline.fromNow());
                  return question.apply(
                      search, new CriteriaPartnerSearch(entityManager, search.revision()));
                }));
  }

  private <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entityManager = database.factory().createEntityManager()) {
      entityManager.getTransaction().begin();
      try {
        return work.apply(entityManager);
      } finally {
        entityManager.getTransaction().rollback();
      }
    }
  }

  /** Compares the index of a program with the database, as the product does now and then. */
  public void compare(CurrentProgram.Entered program, PreparedCondition condition) {
    // The entity manager belongs to the program in which it is created.
    TestPrograms.inside(
        program.id(),
        () ->
            inTransaction(
                entityManager -> {
                  IndexComparison comparison = new IndexComparison();
                  comparison.entityManager = entityManager;
                  comparison.revisions = TestPrograms.revisions(entityManager);
                  comparison.indexes = indexes;
                  comparison.checks = new NoChecks();
                  comparison.compare(program, condition);
                  return true;
                }));
  }

  /** Waits until all builds that were asked for have ended. */
  public void settle() throws InterruptedException, ExecutionException {
    background.submit(() -> {}).get();
  }

  public IndexState state(int program) {
    return indexes.state(program);
  }

  public void drop(int program) {
    indexes.of(program).drop();
  }

  /** Replaces the index of a program by another one. */
  public void replace(int program, ProgramIndex index) {
    indexes.of(program).drop();
    indexes.of(program).change(before -> index, Deadline.fromNow(), indexes.clock.instant());
  }

  /** The bytes that all indexes may grow to. */
  public long bytes(Iterable<Integer> programs) {
    long bytes = 0;
    for (int program : programs) {
      bytes += indexes.of(program).bytes();
    }
    return bytes;
  }

  @Override
  public void close() {
    background.shutdownNow();
  }

  private final class Builds extends IndexBuilds {
    Builds() {
      this.indexes = IndexServer.this.indexes;
      this.reading = new Reading();
    }

    @Override
    public void build(int program) {
      this.clock = indexes.clock;
      background.execute(() -> super.build(program));
    }
  }

  private final class Reading extends IndexReading {

    private <T> T read(Function<IndexReading, T> reading) {
      return inTransaction(
          own -> {
            IndexReading once = new IndexReading();
            once.entityManager = own;
            return reading.apply(once);
          });
    }

    @Override
    public long countPartners(int program) {
      return read(reading -> reading.countPartners(program));
    }

    @Override
    public ProgramIndex build(int program) {
      return read(reading -> reading.build(program));
    }

    @Override
    public boolean isFarBehind(int program, ProgramIndex index) {
      return read(reading -> reading.isFarBehind(program, index));
    }

    @Override
    public ProgramIndex caughtUp(int program, ProgramIndex index) {
      return read(reading -> reading.caughtUp(program, index));
    }
  }

  private static final class NoChecks extends IndexChecks {
    @Override
    void sample(PreparedCondition condition) {}

    @Override
    void done() {}
  }
}
