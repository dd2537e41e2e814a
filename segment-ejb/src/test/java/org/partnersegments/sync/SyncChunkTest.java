package org.partnersegments.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.ProgramRows.Entry;
import org.partnersegments.sync.ProgramRows.Holding;
import org.partnersegments.sync.ProgramRows.Profile;
import org.partnersegments.sync.line.NewValue;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.sync.line.SyncLine.ContractChanges;
import org.partnersegments.sync.line.SyncLine.ContractUpdate;
import org.partnersegments.sync.line.SyncLine.GroupChanges;
import org.partnersegments.sync.line.SyncLine.GroupLine;
import org.partnersegments.sync.line.SyncLine.PartnerLine;
import org.partnersegments.sync.line.SyncLine.PartnerUpdateLine;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;

/** Updates are applied in memory: they see earlier lines, and never the rows of before. */
class SyncChunkTest {

  private static final Contract.Terms JOINED =
      new Contract.Terms(ContractStage.JOINED, "42", null, null);

  private static final long ONE = PartnerKey.of("1");
  private static final long TWO = PartnerKey.of("2");

  private final ProgramRows before = new ProgramRows();

  private SyncChunk apply(ProgramRows after, boolean create, SyncLine... lines) {
    SyncChunk chunk = new SyncChunk(after, Set.of(ONE, TWO), create);
    chunk.apply(List.of(lines));
    return chunk;
  }

  private void partner(String id, Set<String> groups, Map<String, Contract.Terms> contracts) {
    long key = PartnerKey.of(id);
    before.partners.put(key, new Profile(id, "Partner " + id, null));
    before.groupsOf.put(key, groups);
    groups.forEach(group -> before.groups.put(group, new Entry(group, false)));
    contracts.forEach((contract, terms) -> before.contracts.put(contract, new Holding(key, terms)));
  }

  private static PartnerUpdateLine groups(Set<String> add, Set<String> remove) {
    return new PartnerUpdateLine("1", null, null, new GroupChanges(null, add, remove), null);
  }

  private static PartnerUpdateLine contracts(
      Map<String, ContractUpdate> update, Set<String> remove) {
    return new PartnerUpdateLine("1", null, null, null, new ContractChanges(null, update, remove));
  }

  @Test
  void groupsAreChangedOneByOneAndTheRowsOfBeforeStay() {
    Set<String> own = Set.of("a", "b");
    partner("1", own, Map.of());
    ProgramRows after = new ProgramRows(before);
    SyncChunk chunk =
        apply(
            after,
            true,
            groups(Set.of("c"), Set.of()),
            groups(Set.of("d"), Set.of("a", "x")),
            groups(Set.of("b"), Set.of("a")),
            new PartnerUpdateLine(
                "1", null, null, new GroupChanges(Set.of("e"), Set.of(), Set.of()), null),
            groups(Set.of("f"), Set.of()));
    assertEquals(new SyncCounts(0, 4, 1, 0, 0, 0), chunk.counts(0, 0));
    assertEquals(Set.of("e", "f"), after.groupsOf(ONE));
    assertEquals(Set.of("a", "b"), before.groupsOf(ONE));
    assertEquals(Set.of("a", "b", "c", "d", "e", "f"), after.groups.keySet());
  }

  /** A whole line gives its own set, which a later update must not change. */
  @Test
  void theGroupsOfALineAreNotChanged() {
    Set<String> given = new HashSet<>(Set.of("a"));
    ProgramRows after = new ProgramRows(before);
    apply(
        after,
        true,
        new PartnerLine("1", "N", null, given, Map.of()),
        groups(Set.of("b"), Set.of("a")));
    assertEquals(Set.of("a"), given);
    assertEquals(Set.of("b"), after.groupsOf(ONE));
  }

  /** The term exists, but is not among the rows that were read: no line names it. */
  @Test
  void aTermThatAContractKeepsIsNotCreated() {
    partner("1", Set.of(), Map.of("S", JOINED));
    ProgramRows after = new ProgramRows(before);
    ContractUpdate ends =
        new ContractUpdate(null, null, null, new NewValue<>(LocalDate.of(2026, 1, 31)));
    apply(after, false, contracts(Map.of("S", ends), Set.of()));
    assertEquals(Set.of(), after.terms.keySet());
    assertEquals(
        new Holding(
            ONE, new Contract.Terms(ContractStage.JOINED, "42", null, LocalDate.of(2026, 1, 31))),
        after.contracts.get("S"));
  }

  @Test
  void aContractMovesWithItsOwnTermsAlone() {
    partner("1", Set.of(), Map.of());
    partner("2", Set.of(), Map.of("S", JOINED));
    ProgramRows after = new ProgramRows(before);
    ContractUpdate expired = new ContractUpdate(ContractStage.EXPIRED, null, null, null);
    SyncChunk chunk = apply(after, true, contracts(Map.of("S", expired), Set.of()));
    assertEquals(
        new Holding(ONE, new Contract.Terms(ContractStage.EXPIRED, null, null, null)),
        after.contracts.get("S"));
    assertEquals(Set.of(ONE, TWO), chunk.changedPartners());
  }

  @Test
  void aRejectedLineChangesNothing() {
    partner("1", Set.of("a"), Map.of("S", JOINED));
    partner("2", Set.of(), Map.of("T", JOINED));
    ProgramRows after = new ProgramRows(before);
    ContractUpdate noStage = new ContractUpdate(null, new NewValue<>("43"), null, null);
    SyncChunk chunk =
        apply(
            after,
            false,
            groups(Set.of("a", "new"), Set.of()),
            new GroupLine("new", "New", false),
            contracts(Map.of("T", noStage), Set.of("S")),
            new PartnerUpdateLine("3", "N", null, null, null),
            new PartnerLine("2", "N", null, Set.of("old"), Map.of()),
            groups(Set.of("new"), Set.of()));
    assertEquals(
        List.of(
            "0 unknown-group",
            "2 unknown-term",
            "2 required",
            "3 unknown-partner",
            "4 unknown-group"),
        chunk.counts(0, 0).rejections().stream()
            .flatMap(r -> r.errors().stream().map(e -> r.line() + " " + e.code()))
            .toList());
    assertEquals(before.contracts, after.contracts);
    assertEquals(before.partners, after.partners);
    assertEquals(Set.of("a", "new"), after.groupsOf(ONE));
    assertEquals(Set.of(ONE), chunk.changedPartners());
    assertEquals(before.terms, after.terms);
  }

  @Test
  void aChunkKeepsNoMoreErrorsThanAnAnswerNames() {
    Set<String> unknown = new HashSet<>();
    IntStream.range(0, 500).forEach(i -> unknown.add("g" + i));
    List<SyncLine> lines = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      lines.add(new PartnerLine("1", "N", null, unknown, Map.of()));
    }
    SyncChunk chunk = new SyncChunk(new ProgramRows(before), Set.of(ONE), false);
    chunk.apply(lines);
    List<SyncRejection> rejections = chunk.counts(0, 0).rejections();
    assertEquals(4_000, rejections.size());
    assertEquals(1_000, rejections.stream().mapToInt(r -> r.errors().size()).sum());
  }

  /** The work of an update depends on what it names, not on what the partner has. */
  @Test
  void manyUpdatesOfALargePartnerAreQuick() {
    int size = 100_000;
    Set<String> groups = new HashSet<>();
    Map<String, Contract.Terms> contracts = new HashMap<>();
    IntStream.range(0, size).forEach(i -> groups.add("g" + i));
    IntStream.range(0, size).forEach(i -> contracts.put("S" + i, JOINED));
    partner("1", groups, contracts);
    List<SyncLine> lines = new ArrayList<>();
    ContractUpdate update = new ContractUpdate(ContractStage.EXPIRED, null, null, null);
    for (int i = 0; i < 4_000; i++) {
      lines.add(groups(Set.of("x" + i), Set.of("g" + i)));
      lines.add(contracts(Map.of("S" + i, update), Set.of("S" + (size - i - 1))));
    }
    SyncChunk chunk = new SyncChunk(new ProgramRows(before), Set.of(ONE), true);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> chunk.apply(lines));
    assertEquals(new SyncCounts(0, 8_000, 0, 0, 0, 0), chunk.counts(0, 0));
  }
}
