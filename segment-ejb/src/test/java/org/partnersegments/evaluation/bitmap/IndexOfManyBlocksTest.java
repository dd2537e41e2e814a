package org.partnersegments.evaluation.bitmap;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.bitmap.part.PartSizes;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * An index whose parts have several blocks, against the facts themselves. The laws have only small
 * programs.
 */
class IndexOfManyBlocksTest {

  private static final int PARTNERS = 150_000;
  private static final int OF_A_PART = 90_000;
  private static final int DELETED_LATER = 100_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final List<PartnerFacts> FACTS = new ArrayList<>();
  private static ProgramIndex index;
  private static ProgramIndex smaller;

  /** A condition, and the same in Java. */
  record Case(String name, Condition condition, Predicate<PartnerFacts> selects) {

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void build() {
    SplittableRandom random = new SplittableRandom(7);
    IntStream.range(0, PARTNERS).mapToObj(id -> partner(id, random)).forEach(FACTS::add);
    PartSizes sizes = new PartSizes(OF_A_PART, 1 << 15, 1 << 16, 2);
    ProgramIndexBuilder builder = IndexOutside.builder(Map.of("t", "term"), sizes);
    FACTS.forEach(builder::add);
    List<PartnerFacts> changed = new ArrayList<>();
    for (int id = 0; id < PARTNERS; id += 40) {
      PartnerFacts after = partner(id, random);
      FACTS.set(id, after);
      changed.add(after);
    }
    PartnerFacts deleted = FACTS.remove(PARTNERS - 1);
    index =
        builder.build().with(new ProgramChanges(2, changed, Set.of(deleted.partnerId()), Map.of()));
    assertEquals(3, index.partCount());
    Set<String> deletedLater =
        FACTS.stream().limit(DELETED_LATER).map(PartnerFacts::partnerId).collect(toSet());
    smaller = index.with(new ProgramChanges(3, List.of(), deletedLater, Map.of()));
  }

  private static PartnerFacts partner(int id, SplittableRandom random) {
    List<ContractFacts> contracts = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      contracts.add(
          new ContractFacts(
              "S-" + id + "-" + i,
              random.nextInt(3) == 0 ? ContractStage.JOINED : ContractStage.EXPIRED,
              random.nextInt(4) == 0 ? "t" : null,
              null));
    }
    return new PartnerFacts(
        Integer.toString(1_000_000 + id),
        "name " + random.nextInt(60_000),
        random.nextInt(500) == 0 ? ProspectingStage.JOINED : ProspectingStage.NEW,
        random.nextInt(3) == 0 ? Set.of("g") : Set.of(),
        contracts);
  }

  private static FieldCondition leaf(Field field, Operator operator, String... values) {
    return new FieldCondition(field, operator, List.of(values));
  }

  static Stream<Case> cases() {
    FieldCondition group = leaf(Field.PARTNER_GROUP, Operator.IS_ANY_OF, "g");
    FieldCondition rare = leaf(Field.PROSPECTING_STAGE, Operator.IS_ANY_OF, "JOINED");
    FieldCondition joined = leaf(Field.CONTRACT_STAGE, Operator.IS_ANY_OF, "JOINED");
    FieldCondition term = leaf(Field.TEMPLATE_TERM, Operator.IS_NONE_OF, "t");
    FieldCondition name = leaf(Field.PARTNER_NAME, Operator.CONTAINS, "99");
    return Stream.of(
        new Case("group", group, partner -> partner.groupIds().contains("g")),
        new Case("rare", rare, partner -> partner.prospectingStage() == ProspectingStage.JOINED),
        new Case("name", name, partner -> partner.normalName().contains("99")),
        new Case(
            "none of two",
            new Group(Match.NONE, false, List.of(group, name)),
            partner -> !partner.groupIds().contains("g") && !partner.normalName().contains("99")),
        new Case(
            "on one contract",
            new Group(Match.ALL, true, List.of(joined, term)),
            partner ->
                partner.contracts().stream()
                    .anyMatch(
                        contract ->
                            contract.stage() == ContractStage.JOINED
                                && contract.templateTerm() == null)),
        new Case("nobody", leaf(Field.PARTNER_GROUP, Operator.IS_ANY_OF, "?"), partner -> false));
  }

  private static PreparedCondition prepared(Condition condition) {
    return new PreparedCondition(
        new Group(Match.ALL, false, List.of(condition)), TODAY, Deadline.never());
  }

  private static Position position(PartnerFacts partner) {
    return new Position(partner.normalName(), PartnerKey.of(partner.partnerId()));
  }

  private static List<Position> right(Case asked, PartnerSort sort) {
    Comparator<Position> byKey = Comparator.comparingLong(Position::key);
    Comparator<Position> order =
        sort.byName() ? Comparator.comparing(Position::normalName).thenComparing(byKey) : byKey;
    return FACTS.stream()
        .filter(asked.selects())
        .map(IndexOfManyBlocksTest::position)
        .sorted(sort.descending() ? order.reversed() : order)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allPagesHaveAllMembersInOrder(Case asked) {
    for (PartnerSort sort : PartnerSort.values()) {
      List<Position> right = right(asked, sort);
      IndexSearch search = new IndexSearch(index);
      PreparedCondition condition = prepared(asked.condition());
      assertEquals(
          right.stream().map(Position::key).toList(), search.all(condition, sort).boxed().toList());
      for (int from = 0; from < right.size(); from += 1 + right.size() / 7) {
        assertEquals(
            right.subList(from + 1, Math.min(from + 21, right.size())),
            search.page(condition, sort, right.get(from), 20));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsAreRightWheneverTheyAreAsked(Case asked) {
    long right = FACTS.stream().filter(asked.selects()).count();
    IndexSearch search = new IndexSearch(index);
    PreparedCondition condition = prepared(asked.condition());
    for (int i = 0; i < 2; i++) {
      assertEquals(right, search.nodeCounts(condition).get(""));
      assertEquals(right, search.count(condition));
      assertEquals(right, search.composition(condition).members());
    }
    // At another revision, another count is right, though the sets of parts are the same.
    assertEquals(
        FACTS.stream().skip(DELETED_LATER).filter(asked.selects()).count(),
        new IndexSearch(smaller).nodeCounts(condition).get(""));
  }
}
