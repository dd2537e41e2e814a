package org.partnersegments.laws;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.Overlap;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.IndexOutside;
import org.partnersegments.evaluation.bitmap.IndexSearch;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.bitmap.part.PartSizes;
import org.partnersegments.evaluation.memory.CompiledCondition;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.reference.OtherWorlds;
import org.partnersegments.reference.Plain;
import org.partnersegments.reference.ReferenceEvaluator;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.TreeGenerator;
import org.partnersegments.reference.World;
import org.partnersegments.reference.WorldGenerator;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * The law <i>Evaluators agree</i> of docs/conditions.md for the segment index, which needs no
 * database: so it runs with many more conditions than the other laws.
 */
class IndexLawsTest {

  private static final List<PartnerSort> SORTS = List.of(PartnerSort.values());
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final int MOST_CHANGES = 6;

  @Law(oneIn = 1)
  void theIndexSelectsWhatTheReferenceAndTheEvaluatorInMemorySelect(
      @ForAll(supplier = Scenes.class) Scene scene, @ForAll Random random) {
    assertAgrees(scene, random);
  }

  @Law(oneIn = 4)
  void theIndexSelectsWhatTheReferenceSelectsWithSiblings(
      @ForAll(supplier = Scenes.OfSiblings.class) Scene scene, @ForAll Random random) {
    assertAgrees(scene, random);
  }

  @Law(oneIn = 4)
  void theIndexSelectsWhatTheReferenceSelectsWithLongLists(
      @ForAll(supplier = Scenes.OfLongLists.class) Scene scene, @ForAll Random random) {
    assertAgrees(scene, random);
  }

  @Example
  void everyOperatorAgreesAloneAndOnOneContract() {
    for (int seed = 1; seed <= 3; seed++) {
      World world = WorldGenerator.world(seed, 200);
      assertAgrees(new Scene(world, new TreeGenerator(world, seed).trees(0)), new Random(seed));
    }
  }

  private static void assertAgrees(Scene scene, Random random) {
    World world = scene.world();
    ProgramIndex index = IndexedWorld.index(world, IndexOutside.sizes(random));
    assertEquals(Set.copyOf(IndexedWorld.facts(world)), index.facts().collect(toSet()));
    assertAgrees(scene, index, random);
  }

  /** Compares all answers of the index to each condition. */
  private static void assertAgrees(Scene scene, ProgramIndex index, Random random) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    List<PartnerFacts> facts = IndexedWorld.facts(scene.world());
    IndexSearch search = new IndexSearch(index);
    assertEquals(scene.world().partners().size(), index.countAll());
    for (Tree.Group tree : scene.trees()) {
      PreparedCondition condition = prepared(tree);
      PartnerSort sort = SORTS.get(random.nextInt(SORTS.size()));
      List<String> expected = reference.members(tree, sort.id());
      assertEquals(
          expected,
          search.all(condition, sort).mapToObj(PartnerKey::partnerId).toList(),
          () -> "by " + sort.id() + " " + index + ": " + tree.json());
      assertEquals(expected.size(), search.count(condition), () -> tree.json().toString());
      int limit = 1 + random.nextInt(1 + expected.size());
      assertEquals(
          expected,
          paged(search, condition, sort, limit),
          () -> "pages of " + limit + " by " + sort.id() + " " + index + ": " + tree.json());
      assertEquals(
          counts(tree, reference), search.nodeCounts(condition), () -> tree.json().toString());
      CompiledCondition compiled = CompiledCondition.of(condition.condition());
      Set<String> members = new HashSet<>(expected);
      facts.forEach(
          partner ->
              assertEquals(
                  members.contains(partner.partnerId()),
                  compiled.holds(partner),
                  () -> partner + " in memory: " + tree.json()));
      for (int i = 0; i < Math.min(5, facts.size()); i++) {
        String id = facts.get(random.nextInt(facts.size())).partnerId();
        assertEquals(
            members.contains(id), search.contains(condition, id), () -> id + " " + tree.json());
      }
    }
  }

  @Law(oneIn = 4)
  void afterChangesTheIndexSelectsWhatTheReferenceSelects(
      @ForAll(supplier = Scenes.class) Scene scene, @ForAll Random random) {
    World world = scene.world();
    PartSizes sizes = IndexOutside.sizes(random);
    ProgramIndex index = IndexedWorld.index(world, sizes);
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      World after = OtherWorlds.after(world, random);
      ProgramIndex before = index;
      index = index.with(IndexedWorld.changes(index.revision() + 1, world, after));
      assertEquals(Set.copyOf(IndexedWorld.facts(after)), index.facts().collect(toSet()));
      if (random.nextInt(3) == 0) {
        assertEquals(Set.copyOf(IndexedWorld.facts(world)), before.facts().collect(toSet()));
        assertAgrees(new Scene(world, scene.trees().subList(0, 3)), before, random);
      }
      if (random.nextInt(5) == 0) {
        index = index.compacted();
        assertEquals(0, index.deadCount());
      }
      world = after;
      assertAgrees(new Scene(world, scene.trees()), index, random);
    }
  }

  /** A page token may name a partner that has changed since, or never existed. */
  @Law
  void pagesContinueAfterAnyPosition(
      @ForAll(supplier = Scenes.class) Scene scene, @ForAll Random random) {
    ProgramIndex index = IndexedWorld.index(scene.world(), IndexOutside.sizes(random));
    IndexSearch search = new IndexSearch(index);
    List<PartnerFacts> facts = IndexedWorld.facts(scene.world());
    for (Tree.Group tree : scene.trees()) {
      for (PartnerSort sort : SORTS) {
        List<Position> all = search.page(prepared(tree), sort, null, Integer.MAX_VALUE);
        String name =
            facts.isEmpty() || random.nextInt(4) == 0
                ? "m"
                : facts.get(random.nextInt(facts.size())).normalName();
        long key =
            facts.isEmpty() || random.nextInt(4) == 0
                ? random.nextLong()
                : PartnerKey.of(facts.get(random.nextInt(facts.size())).partnerId());
        Position from = new Position(sort.byName() ? name : "", key);
        assertEquals(
            all.stream().filter(each -> isAfter(each, from, sort)).toList(),
            search.page(prepared(tree), sort, from, Integer.MAX_VALUE),
            () -> "after " + from + " by " + sort.id() + " " + index + ": " + tree.json());
      }
    }
  }

  private static boolean isAfter(Position one, Position other, PartnerSort sort) {
    Comparator<Position> byKey = Comparator.comparingLong(Position::key);
    Comparator<Position> order =
        sort.byName()
            ? Comparator.comparing(Position::normalName, Plain.byCodePoints()).thenComparing(byKey)
            : byKey;
    int comparison = order.compare(one, other);
    return sort.descending() ? comparison < 0 : comparison > 0;
  }

  @Law
  void compositionsCountTheMembersWithEachValue(
      @ForAll(supplier = Scenes.class) Scene scene, @ForAll Random random) {
    ProgramIndex index = changed(scene.world(), random);
    List<PartnerFacts> facts = index.facts().toList();
    for (Tree.Group tree : scene.trees()) {
      CompiledCondition compiled = CompiledCondition.of(Conditions.of(tree));
      List<PartnerFacts> members = facts.stream().filter(compiled::holds).toList();
      Composition composition = new IndexSearch(index).composition(prepared(tree));
      assertEquals(members.size(), composition.members());
      assertEquals(facts.size(), composition.total());
      assertShares(facts, members, IndexLawsTest::contractStages, composition.contractStages());
      assertShares(
          facts, members, IndexLawsTest::prospectingStages, composition.prospectingStages());
      assertShares(facts, members, PartnerFacts::groupIds, composition.groups());
      assertShares(facts, members, IndexLawsTest::terms, composition.terms());
    }
  }

  private static ProgramIndex changed(World world, Random random) {
    ProgramIndex index = IndexedWorld.index(world, IndexOutside.sizes(random));
    return index.with(IndexedWorld.changes(2, world, OtherWorlds.after(world, random)));
  }

  private static Set<String> contractStages(PartnerFacts partner) {
    return partner.contracts().stream().map(c -> c.stage().name()).collect(toSet());
  }

  private static Set<String> prospectingStages(PartnerFacts partner) {
    return partner.prospectingStage() == null
        ? Set.of()
        : Set.of(partner.prospectingStage().name());
  }

  private static Set<String> terms(PartnerFacts partner) {
    Set<String> terms = new HashSet<>();
    partner.contracts().forEach(c -> terms.add(c.templateTerm() == null ? "" : c.templateTerm()));
    terms.remove("");
    return terms;
  }

  private static void assertShares(
      List<PartnerFacts> all,
      List<PartnerFacts> members,
      Function<PartnerFacts, Set<String>> values,
      Composition.Values actual) {
    Map<String, Composition.Share> expected = new HashMap<>();
    for (PartnerFacts partner : all) {
      for (String value : values.apply(partner)) {
        Composition.Share known = expected.getOrDefault(value, new Composition.Share(0, 0));
        expected.put(
            value,
            new Composition.Share(
                known.members() + (members.contains(partner) ? 1 : 0), known.total() + 1));
      }
    }
    assertEquals(expected, actual.byValue());
    assertEquals(
        new Composition.Share(
            members.stream().filter(p -> values.apply(p).isEmpty()).count(),
            all.stream().filter(p -> values.apply(p).isEmpty()).count()),
        actual.unset());
  }

  @Law
  void overlapsCountEachArea(@ForAll(supplier = Scenes.class) Scene scene, @ForAll Random random) {
    ProgramIndex index = changed(scene.world(), random);
    List<PartnerFacts> facts = index.facts().toList();
    for (int size = Overlap.FEWEST; size <= Overlap.MOST; size++) {
      List<Tree.Group> trees = scene.trees().subList(0, Math.min(size, scene.trees().size()));
      if (trees.size() < size) {
        return;
      }
      List<CompiledCondition> compiled =
          trees.stream().map(tree -> CompiledCondition.of(Conditions.of(tree))).toList();
      long[] areas = new long[1 << size];
      for (PartnerFacts partner : facts) {
        int area = 0;
        for (int i = 0; i < size; i++) {
          area |= compiled.get(i).holds(partner) ? 1 << i : 0;
        }
        areas[area]++;
      }
      Overlap overlap =
          new IndexSearch(index).overlap(trees.stream().map(IndexLawsTest::prepared).toList());
      for (int area = 0; area < areas.length; area++) {
        assertEquals(areas[area], overlap.area(area), "area " + area);
      }
      assertEquals(facts.size() - areas[0], overlap.union());
    }
  }

  private static PreparedCondition prepared(Tree.Group tree) {
    Condition condition = Conditions.of(tree);
    return new PreparedCondition(condition, TODAY, Deadline.fromNow());
  }

  private static List<String> paged(
      IndexSearch search, PreparedCondition condition, PartnerSort sort, int limit) {
    List<String> ids = new ArrayList<>();
    @Nullable Position after = null;
    while (true) {
      List<Position> page = search.page(condition, sort, after, limit);
      page.forEach(position -> ids.add(PartnerKey.partnerId(position.key())));
      if (page.size() < limit) {
        return ids;
      }
      after = page.get(limit - 1);
    }
  }

  private static Map<String, Long> counts(Tree tree, ReferenceEvaluator reference) {
    Map<String, Long> counts = new HashMap<>();
    AgreementLawsTest.count("", tree, false, reference, counts);
    return counts;
  }

  @Example
  void anEmptyProgramHasNoMembers() {
    World world = new World(Map.of(), Map.of(), List.of());
    ProgramIndex index = IndexedWorld.index(world, PartSizes.DEFAULT);
    assertTrue(index.sizeInBytes() < 10_000);
    assertAgrees(new Scene(world, new TreeGenerator(world, 1).trees(20)), index, new Random(1));
  }
}
