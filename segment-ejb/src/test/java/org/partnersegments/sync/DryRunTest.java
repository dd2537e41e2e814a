package org.partnersegments.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;
import org.partnersegments.sync.SyncEffects.Namesake;
import org.partnersegments.sync.SyncEffects.NewEntry;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.sync.line.SyncLine.GroupLine;
import org.partnersegments.sync.line.SyncLine.PartnerLine;

/** A dry run knows the groups and terms of its earlier chunks. */
class DryRunTest {

  static List<Database> databases() {
    return Database.all();
  }

  private static SyncLine partner(String id, String... groups) {
    return new PartnerLine(id, "Partner", null, Set.of(groups), Map.of());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aGroupOfAnEarlierChunkIsKnownAndCountedOnce(Database database) {
    int program = TestPrograms.create(database.factory(), "dry-run");
    try (EntityManager entityManager =
        TestPrograms.inside(program, database.factory()::createEntityManager)) {
      SyncService service = new SyncService();
      service.entityManager = entityManager;
      entityManager.getTransaction().begin();
      List<SyncLine> saved = new ArrayList<>();
      for (int i = 0; i < DryRun.MOST_NAMESAKES + 5; i++) {
        saved.add(new GroupLine("s" + i, i % 2 == 0 ? "Same" : "SÀME", false));
      }
      TestPrograms.inside(program, () -> service.apply("dry-run", saved, SyncOptions.SAVE));
      DryRun dryRun = new DryRun();
      SyncOptions options = new SyncOptions(false, dryRun);
      List<List<SyncLine>> chunks =
          List.of(
              List.of(new GroupLine("a", "same", false), new GroupLine("s0", "Other", true)),
              List.of(
                  new GroupLine("s0", "Other", true), partner("1", "a", "s0"), partner("2", "b")),
              List.of(new GroupLine("a", "Renamed", false), partner("1", "a")));
      List<SyncCounts> counts =
          chunks.stream()
              .map(
                  chunk ->
                      TestPrograms.inside(program, () -> service.apply("dry-run", chunk, options)))
              .toList();
      entityManager.getTransaction().rollback();
      assertEquals(new SyncCounts(1, 1, 0, 0, 0, 1), counts.get(0));
      assertEquals(List.of(1, 1), List.of(counts.get(1).created(), counts.get(1).unchanged()));
      assertEquals(2, counts.get(1).rejections().get(0).line());
      assertEquals(List.of(1, 1), List.of(counts.get(2).created(), counts.get(2).updated()));
      SyncEffects effects = dryRun.effects();
      assertEquals(1, effects.newGroups().count());
      NewEntry created = effects.newGroups().items().get(0);
      assertEquals("a same", created.id() + " " + created.name());
      assertEquals(DryRun.MOST_NAMESAKES, created.sameName().size());
      for (Namesake namesake : created.sameName()) {
        assertEquals("s", namesake.id().substring(0, 1));
      }
    }
  }
}
