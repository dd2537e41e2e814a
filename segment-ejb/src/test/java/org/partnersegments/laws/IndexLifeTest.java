package org.partnersegments.laws;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.IndexOutside;
import org.partnersegments.evaluation.bitmap.ProgramChanges;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.bitmap.part.PartSizes;
import org.partnersegments.evaluation.index.IndexServer;
import org.partnersegments.evaluation.index.IndexState;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;
import org.partnersegments.reference.OtherWorlds;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.World;
import org.partnersegments.reference.WorldGenerator;
import org.partnersegments.sync.ChunkOutside;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

/** The index of a program is right at each moment of its life. */
class IndexLifeTest {

  /** {@code -Dlaws.chunks} runs more, in the same order. */
  private static final int CHUNKS = Integer.getInteger("laws.chunks", 40);

  private static final int TREES = 40;
  private static final String MEMORY = "segment.index.memory";
  private static final AtomicInteger NEXT = new AtomicInteger();

  static List<Database> databases() {
    return Database.all();
  }

  /** A program whose data change. */
  private static final class Changing {

    final Database database;
    final int id;
    private final Random random;
    private World world;
    private final List<Condition> conditions;

    Changing(Database database, long seed) {
      this.database = database;
      this.id = TestPrograms.create(database.factory(), "life" + NEXT.incrementAndGet());
      this.random = new Random(seed);
      this.world = WorldGenerator.world(seed, 150);
      this.conditions =
          new TreeGenerator(world, seed)
              .trees(TREES).stream().<Condition>map(Conditions::of).toList();
      commit(new World(Map.of(), Map.of(), List.of()), world);
    }

    /** Commits a chunk of lines that change something. */
    void change() {
      World after;
      do {
        after = OtherWorlds.after(world, random);
      } while (after.equals(world));
      commit(world, after);
      world = after;
    }

    private void commit(World before, World after) {
      try (EntityManager entityManager =
          TestPrograms.inside(id, database.factory()::createEntityManager)) {
        entityManager.getTransaction().begin();
        TestPrograms.inside(id, () -> ChunkOutside.apply(entityManager, lines(before, after)));
        entityManager.getTransaction().commit();
      }
    }

    Condition condition(Random any) {
      return conditions.get(any.nextInt(conditions.size()));
    }

    long partners() {
      return world.partners().size();
    }
  }

  private static List<SyncLine> lines(World before, World after) {
    List<SyncLine> lines = new ArrayList<>();
    changed(before.groups(), after.groups())
        .forEach(g -> lines.add(new SyncLine.GroupLine(g.id(), g.name(), g.archived())));
    changed(before.terms(), after.terms())
        .forEach(t -> lines.add(new SyncLine.TermLine(t.id(), t.name(), t.archived())));
    Map<String, World.Partner> former =
        before.partners().stream().collect(toMap(World.Partner::id, p -> p));
    Set<String> gone = new HashSet<>(former.keySet());
    for (World.Partner partner : after.partners()) {
      gone.remove(partner.id());
      if (!partner.equals(former.get(partner.id()))) {
        lines.add(line(partner));
      }
    }
    gone.forEach(id -> lines.add(new SyncLine.PartnerDeletedLine(id)));
    return lines;
  }

  private static Stream<World.Named> changed(
      Map<String, World.Named> before, Map<String, World.Named> after) {
    return after.values().stream().filter(n -> !Objects.equals(before.get(n.id()), n));
  }

  private static SyncLine line(World.Partner partner) {
    Map<String, Contract.Terms> contracts = new HashMap<>();
    partner
        .contracts()
        .forEach(
            c ->
                contracts.put(
                    c.id(),
                    new Contract.Terms(ContractStage.valueOf(c.stage()), c.term(), null, null)));
    String stage = partner.stage();
    return new SyncLine.PartnerLine(
        partner.id(),
        partner.name(),
        stage == null ? null : ProspectingStage.valueOf(stage),
        partner.groups(),
        contracts);
  }

  /** Compares two searches of one snapshot; returns whether an index answered. */
  private static boolean agree(PartnerSearch chosen, PartnerSearch database, Condition condition) {
    PreparedCondition prepared = PreparedCondition.of(condition, LoadedProgram.TODAY);
    assertEquals(database.count(prepared), chosen.count(prepared), condition::toString);
    assertEquals(
        ids(database, prepared), ids(chosen, prepared), () -> chosen.revision() + " " + condition);
    return IndexServer.isIndex(chosen);
  }

  private static List<String> ids(PartnerSearch search, PreparedCondition condition) {
    try (Stream<PartnerRow> rows = search.all(condition, PartnerSort.PARTNER_ID)) {
      return rows.map(PartnerRow::partnerId).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aCommittedChunkIsInTheNextAnswerOfEachServer(Database database) throws Exception {
    Changing program = new Changing(database, 41);
    Random random = new Random(41);
    int byIndex = 0;
    try (IndexServer one = new IndexServer(database, Clock.systemUTC());
        IndexServer other = new IndexServer(database, Clock.systemUTC())) {
      for (IndexServer server : List.of(one, other)) {
        assertEquals(IndexState.Kind.ABSENT, server.state(program.id).kind());
        assertFalse(yes(server, program.id, (chosen, d) -> IndexServer.isIndex(chosen)));
        server.settle();
        assertEquals(IndexState.Kind.READY, server.state(program.id).kind());
      }
      for (int i = 0; i < CHUNKS; i++) {
        program.change();
        for (IndexServer server : List.of(one, other)) {
          Condition condition = program.condition(random);
          long partners = program.partners();
          byIndex +=
              server.ask(
                  program.id,
                  (chosen, fromDatabase) -> {
                    assertEquals(
                        partners,
                        chosen.countAll(
                            PreparedCondition.of(condition, LoadedProgram.TODAY).deadline()));
                    return agree(chosen, fromDatabase, condition) ? 1 : 0;
                  });
        }
      }
    }
    assertEquals(2 * CHUNKS, byIndex, "answers by an index");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void answersAreRightBesideSyncsBuildsAndDrops(Database database) throws Exception {
    Changing program = new Changing(database, 42);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger byIndex = new AtomicInteger();
    AtomicInteger questions = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try (IndexServer server = new IndexServer(database, Clock.systemUTC())) {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < 3; caller++) {
        Random random = new Random(caller);
        running.add(
            callers.submit(
                () -> {
                  while (!done.get()) {
                    Condition condition = program.condition(random);
                    if (server.ask(program.id, (c, d) -> agree(c, d, condition))) {
                      byIndex.incrementAndGet();
                    }
                    questions.incrementAndGet();
                  }
                }));
      }
      running.add(
          callers.submit(
              () -> {
                while (!done.get()) {
                  Thread.sleep(200);
                  server.drop(program.id);
                }
                return null;
              }));
      for (int i = 0; i < CHUNKS; i++) {
        program.change();
        int asked = questions.get();
        while (questions.get() < asked + 2 && running.stream().noneMatch(Future::isDone)) {
          Thread.sleep(1);
        }
      }
      done.set(true);
      for (Future<?> each : running) {
        each.get(1, TimeUnit.MINUTES);
      }
    } finally {
      callers.shutdownNow();
    }
    assertTrue(byIndex.get() > CHUNKS / 4, byIndex + " answers by an index");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void indexesStayWithinTheirMemoryAndAllAnswersAreRight(Database database) throws Exception {
    List<Changing> programs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      programs.add(new Changing(database, 50 + i));
    }
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (IndexServer server = new IndexServer(database, clock(now::get))) {
      within(
          "1",
          () -> {
            Random random = new Random(7);
            int byIndex = 0;
            Set<IndexState.Kind> kinds = new HashSet<>();
            for (int i = 0; i < CHUNKS; i++) {
              Changing program = programs.get(random.nextInt(programs.size()));
              Condition condition = program.condition(random);
              if (server.ask(program.id, (c, d) -> agree(c, d, condition))) {
                byIndex++;
              }
              server.settle();
              now.updateAndGet(instant -> instant.plusSeconds(20));
              program.change();
              programs.forEach(each -> kinds.add(server.state(each.id).kind()));
              assertTrue(
                  server.bytes(programs.stream().map(p -> p.id).toList()) <= 1 << 20,
                  "bytes of all indexes");
            }
            assertTrue(byIndex > 0);
            assertTrue(kinds.contains(IndexState.Kind.NO_ROOM), kinds.toString());
            return true;
          });
      within(
          "0",
          () -> {
            assertEquals(IndexState.Kind.OFF, server.state(programs.get(0).id).kind());
            assertFalse(yes(server, programs.get(0).id, (c, d) -> IndexServer.isIndex(c)));
            return true;
          });
    }
  }

  private static boolean yes(
      IndexServer server, int program, BiFunction<PartnerSearch, PartnerSearch, Boolean> question) {
    return server.ask(program, question);
  }

  private interface Work {
    boolean run() throws Exception;
  }

  private static void within(String megabytes, Work work) throws Exception {
    System.setProperty(MEMORY, megabytes);
    try {
      assertTrue(work.run());
    } finally {
      System.clearProperty(MEMORY);
    }
  }

  private static Clock clock(Supplier<Instant> now) {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aWrongIndexIsFoundAndDropped(Database database) throws Exception {
    Changing program = new Changing(database, 43);
    try (IndexServer server = new IndexServer(database, Clock.systemUTC())) {
      server.ask(program.id, (c, d) -> true);
      server.settle();
      CurrentProgram.Entered entered = new CurrentProgram.Entered(program.id, ZoneOffset.UTC);
      Condition everybody =
          Conditions.of(Tree.none(Tree.leaf("partnerName", "contains", "no such name")));
      PreparedCondition asked = PreparedCondition.of(everybody, LoadedProgram.TODAY);
      server.compare(entered, asked);
      assertEquals(IndexState.Kind.READY, server.state(program.id).kind());
      long revision = server.ask(program.id, (c, d) -> c.revision());
      server.replace(program.id, empty(revision));
      server.compare(entered, asked);
      assertEquals(IndexState.Kind.ABSENT, server.state(program.id).kind());
      assertTrue(
          yes(server, program.id, (c, d) -> agree(c, d, everybody) || !IndexServer.isIndex(c)));
    }
  }

  private static ProgramIndex empty(long revision) {
    ProgramIndex index = IndexOutside.builder(Map.of(), PartSizes.DEFAULT).build();
    return revision == 1
        ? index
        : index.with(new ProgramChanges(revision, List.of(), Set.of(), Map.of()));
  }

  /** For example, an index that names partners that the database does not have. */
  @ParameterizedTest
  @MethodSource("databases")
  void theDatabaseAnswersIfAnIndexFails(Database database) throws Exception {
    Changing program = new Changing(database, 44);
    try (IndexServer server = new IndexServer(database, Clock.systemUTC())) {
      long revision = server.ask(program.id, (c, d) -> c.revision());
      server.settle();
      World stranger = WorldGenerator.world(99, 30);
      ProgramIndex wrong = IndexedWorld.index(stranger, PartSizes.DEFAULT);
      assertEquals(revision, wrong.revision());
      server.replace(program.id, wrong);
      Condition everybody =
          Conditions.of(Tree.none(Tree.leaf("partnerName", "contains", "no such name")));
      PreparedCondition asked = PreparedCondition.of(everybody, LoadedProgram.TODAY);
      Function<PartnerSearch, List<String>> page =
          search ->
              search.page(asked, PartnerSort.PARTNER_ID, 20, "", null).items().stream()
                  .map(PartnerRow::partnerId)
                  .toList();
      assertTrue(
          yes(
              server,
              program.id,
              (chosen, d) -> {
                assertTrue(IndexServer.isIndex(chosen));
                assertEquals(page.apply(d), page.apply(chosen));
                return true;
              }));
      assertEquals(IndexState.Kind.ABSENT, server.state(program.id).kind());
    }
  }

  /** A server that runs on goes back in time when its database is restored from a backup. */
  @ParameterizedTest
  @MethodSource("databases")
  void anIndexFromTheFutureIsDropped(Database database) throws Exception {
    Changing program = new Changing(database, 45);
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (IndexServer server = new IndexServer(database, clock(now::get))) {
      server.ask(program.id, (c, d) -> true);
      server.settle();
      server.replace(program.id, empty(1_000));
      assertFalse(yes(server, program.id, (c, d) -> IndexServer.isIndex(c)));
      assertEquals(1_000, server.state(program.id).revision());
      now.set(Instant.EPOCH.plusSeconds(100));
      assertFalse(yes(server, program.id, (c, d) -> IndexServer.isIndex(c)));
      server.settle();
      assertEquals(1, server.state(program.id).revision());
    }
  }
}
