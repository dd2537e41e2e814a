package org.partnersegments.it.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.Statistics;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSearches;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.evaluation.memory.PartnerFactsReader;
import org.partnersegments.it.server.Ear;
import org.partnersegments.it.server.InsideProgram;
import org.partnersegments.it.server.OwnServer;
import org.partnersegments.it.server.ProgramCalls;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.partner.PartnerService;
import org.partnersegments.program.UnknownProgramException;
import org.partnersegments.segment.ExpectedVersions;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.segment.SegmentService;
import org.partnersegments.segment.membership.MembershipService;
import org.partnersegments.segment.membership.PartnerSegments;
import org.partnersegments.segment.partners.ComparisonRequest;
import org.partnersegments.segment.partners.ComparisonService;
import org.partnersegments.segment.partners.OverlapService;
import org.partnersegments.segment.partners.SegmentPartnerService;
import org.partnersegments.segment.stored.BrokenSegmentException;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.sync.SyncOptions;
import org.partnersegments.sync.SyncService;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.vocabulary.ContractStage;

/** Evaluation, isolation of programs, and transactions, from inside the server. */
@ArquillianTest
@Order(1) // before the tests that share the shipped EAR
class EvaluationInContainerIT {

  private static final int PARTNERS = 25;
  private static final String QUERY_TIMEOUT = "segment.query.timeout";

  private static final Condition JOINED =
      group(
          Match.ALL,
          new FieldCondition(Field.CONTRACT_STAGE, Operator.IS_ANY_OF, List.of("JOINED")));

  @EJB private ProgramCalls admin;
  @EJB private InsideProgram anybody;
  @EJB private PartnerService partners;
  @EJB private SyncService sync;
  @EJB private SegmentService segments;
  @EJB private MembershipService memberships;
  @EJB private ComparisonService comparisons;
  @EJB private OverlapService overlaps;
  @EJB private SegmentPartnerService segmentPartners;
  @Inject private PartnerSearches searches;
  @Inject private PartnerFactsReader facts;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  private String program = "";

  @Deployment
  static EnterpriseArchive earWithTests() {
    return Ear.with(
        EvaluationInContainerIT.class,
        OwnServer.class,
        ProgramCalls.class,
        InsideProgram.class,
        Ear.class);
  }

  private static Group group(Match match, Condition... conditions) {
    return new Group(match, false, List.of(conditions));
  }

  /** All partners are in one group; every second one has two joined contracts. */
  @BeforeEach
  void makeProgram() {
    program = "inside-" + Long.toString(System.nanoTime(), 36);
    admin.create(program);
    List<SyncLine> lines = new ArrayList<>();
    for (int i = 1; i <= PARTNERS; i++) {
      Contract.Terms joined = new Contract.Terms(ContractStage.JOINED, "42", null, null);
      lines.add(
          new SyncLine.PartnerLine(
              Integer.toString(i),
              "Partner " + (char) ('A' + i),
              null,
              Set.of("17"),
              i % 2 == 0 ? Map.of("S-" + i, joined, "P-" + i, joined) : Map.of()));
    }
    admin.load(program, lines);
  }

  private long count(Condition condition) {
    return admin.inside(
        program,
        () -> {
          PreparedCondition prepared = PreparedCondition.of(condition, LocalDate.EPOCH);
          return searches.snapshot(prepared.deadline()).count(prepared);
        });
  }

  private long countAll() {
    Deadline deadline = Deadline.fromNow();
    return searches.snapshot(deadline).countAll(deadline);
  }

  private Page<PartnerRow> page(Condition condition, PartnerSort sort, int limit, String after) {
    return admin.inside(
        program,
        () -> {
          PreparedCondition prepared = PreparedCondition.of(condition, LocalDate.EPOCH);
          return searches
              .snapshot(prepared.deadline())
              .page(prepared, sort, limit, "test", after.isEmpty() ? null : after);
        });
  }

  @Test
  void theSearchCountsPartnersOnceHoweverManyOfTheirContractsMatch() {
    assertEquals(12, count(JOINED));
    assertEquals(13, count(group(Match.NONE, JOINED)));
    assertEquals(PARTNERS, admin.inside(program, this::countAll));
  }

  @Test
  void theSearchReadsPageByPage() {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      Page<PartnerRow> page = page(JOINED, PartnerSort.PARTNER_ID_DESCENDING, 5, after);
      page.items().forEach(partner -> ids.add(partner.partnerId()));
      after = page.next().orElse("");
    } while (!after.isEmpty());
    assertEquals(List.of("24", "22", "20", "18", "16", "14", "12", "10", "8", "6", "4", "2"), ids);
  }

  @Test
  void theFactsOfManyPartnersAreReadByFewQueries() {
    List<String> ids = IntStream.rangeClosed(1, 3 * PARTNERS).mapToObj(Integer::toString).toList();
    Statistics statistics = entityManager.unwrap(Session.class).getSessionFactory().getStatistics();
    statistics.setStatisticsEnabled(true);
    long before = statistics.getPrepareStatementCount();
    Map<String, PartnerFacts> read = admin.inside(program, () -> facts.read(ids));
    // One more query reads the program and the caller's roles.
    assertEquals(5, statistics.getPrepareStatementCount() - before);
    statistics.setStatisticsEnabled(false);
    assertEquals(PARTNERS, read.size());
    assertEquals(
        List.of(
            new ContractFacts("P-2", ContractStage.JOINED, "42", "42"),
            new ContractFacts("S-2", ContractStage.JOINED, "42", "42")),
        Objects.requireNonNull(read.get("2")).contracts());
    assertEquals(new PartnerFacts("1", "partner b", null, Set.of("17"), List.of()), read.get("1"));
  }

  /** The statement that begins the snapshot is not counted. */
  @Test
  void aPreviewReadsEachKindOfNameOnce() throws Exception {
    String group = "{'field':'partnerGroup','operator':'isAnyOf','values':['17','18']}";
    String otherGroup = "{'field':'partnerGroup','operator':'isAllOf','values':['19']}";
    String term = "{'field':'templateTerm','operator':'isNoneOf','values':['42']}";
    String names = "{'field':'partnerName','operator':'isAnyOf','values':['1','2','777']}";
    String ids = "{'field':'partnerId','operator':'isNoneOf','values':['1','2','777']}";
    // One statement checks the caller.
    assertEquals(1, statementsOfFigures("{'field':'templateTerm','operator':'isSet'}"));
    assertEquals(1, statementsOfFigures(ids));
    assertEquals(2, statementsOfFigures(group));
    assertEquals(2, statementsOfFigures(group + "," + otherGroup));
    assertEquals(2, statementsOfFigures(term));
    assertEquals(2, statementsOfFigures(names));
    assertEquals(4, statementsOfFigures(String.join(",", ids, otherGroup, names, term, group)));
  }

  private long statementsOfFigures(String conditions) throws Exception {
    return statements("/segments/preview", conditions, "'nodes':true");
  }

  @Test
  void aPageOfAPreviewReadsEachKindOfRowOnce() throws Exception {
    String path = "/segments/preview/partners";
    String group = "{'field':'partnerGroup','operator':'isAnyOf','values':['17']}";
    // The caller, partners, their contracts and groups, and the names of terms and groups.
    assertEquals(6, statements(path, group, "'limit':20"));
    assertEquals(4, statements(path, group, "'fields':['name','groups']"));
    assertEquals(2, statements(path, group, "'fields':['name']"));
  }

  /** The statements of a request that the index answers. */
  private long statements(String path, String conditions, String property) throws Exception {
    String body =
        "{'condition':{'match':'all','conditions':[" + conditions + "]}," + property + "}";
    Statistics statistics = entityManager.unwrap(Session.class).getSessionFactory().getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long fewest = Long.MAX_VALUE;
      // Builds and comparisons in the background may add statements to some of them.
      for (int i = 0; i < 5; i++) {
        awaitIndex();
        long before = statistics.getPrepareStatementCount();
        assertEquals(200, post(path, body).statusCode());
        fewest = Math.min(fewest, statistics.getPrepareStatementCount() - before);
      }
      return fewest;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private void awaitIndex() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      HttpResponse<byte[]> answer = OwnServer.call("GET", "/programs/" + program, null);
      if (new String(answer.body(), StandardCharsets.UTF_8).contains("\"state\":\"ready\"")) {
        return;
      }
      count(JOINED);
      Thread.sleep(10);
    }
    throw new AssertionError("no index");
  }

  private HttpResponse<byte[]> post(String path, String body) throws Exception {
    return OwnServer.call("POST", "/programs/" + program + path, body.replace('\'', '"'));
  }

  private long save(String name, ConditionDraft condition) {
    return admin.inside(
        program, () -> segments.create(program, new SegmentDraft(name, null, condition)).id());
  }

  private static ConditionDraft ofAll(String field, String operator) {
    return new ConditionDraft(
        "all",
        null,
        List.of(new ConditionDraft(null, null, null, field, operator, null)),
        null,
        null,
        null);
  }

  private List<String> segmentsOf(String partnerId) {
    return admin.inside(program, () -> memberships.segmentsOf(program, partnerId)).items().stream()
        .map(PartnerSegments.Item::name)
        .toList();
  }

  @Test
  void aSegmentWhoseFieldIsGoneHasNobodyAndLeavesTheOthersAlone() {
    long broken = save("Broken", ofAll("partnerGroup", "isSet"));
    long sound = save("Sound", ofAll("partnerGroup", "isSet"));
    assertEquals(List.of("Broken", "Sound"), segmentsOf("1"));
    admin.inside(
        program,
        () ->
            entityManager
                .createQuery(
                    "update Segment s set s.condition = :json, s.version = s.version + 1"
                        + " where s.id = :id")
                .setParameter(
                    "json",
                    "{\"match\":\"all\",\"conditions\":["
                        + "{\"field\":\"country\",\"operator\":\"isSet\"}]}")
                .setParameter("id", broken)
                .executeUpdate());
    assertEquals(List.of("Sound"), segmentsOf("1"));
    assertEquals(List.of("Sound"), segmentsOf("1"));
    assertThrows(
        BrokenSegmentException.class,
        () -> admin.inside(program, () -> memberships.explain(program, broken, "1")));
    assertThrows(
        BrokenSegmentException.class,
        () -> admin.inside(program, () -> memberships.check(program, broken, List.of("1"))));
    ComparisonRequest change =
        new ComparisonRequest(ofAll("partnerGroup", "isSet"), null, PartnerSort.NAME, 1, null);
    assertThrows(
        BrokenSegmentException.class,
        () -> admin.inside(program, () -> comparisons.compare(program, broken, change)));
    assertThrows(
        BrokenSegmentException.class,
        () -> admin.inside(program, () -> segmentPartners.composition(program, broken)));
    assertThrows(
        BrokenSegmentException.class,
        () -> admin.inside(program, () -> overlaps.overlap(program, List.of(sound, broken))));
  }

  /** The cache must not keep what a transaction sees of its own uncommitted changes. */
  @Test
  void aChangeThatIsRolledBackIsNeverAnsweredFrom() throws Exception {
    long id = save("Kept", ofAll("partnerGroup", "isSet"));
    transaction.begin();
    SegmentDraft change = new SegmentDraft("Dropped", null, ofAll("partnerGroup", "isNotSet"));
    admin.inside(program, () -> segments.change(program, id, ExpectedVersions.of(1), change));
    segmentsOf("1");
    transaction.rollback();
    assertEquals(List.of("Kept"), segmentsOf("1"));
    SegmentDraft again = new SegmentDraft("Changed", null, ofAll("partnerGroup", "isSet"));
    admin.inside(program, () -> segments.change(program, id, ExpectedVersions.of(1), again));
    assertEquals(List.of("Changed"), segmentsOf("1"));
  }

  @Test
  void aSearchThatTakesTooLongIsGivenUp() throws Exception {
    System.setProperty(QUERY_TIMEOUT, "0");
    try {
      assertThrows(SearchTimeoutException.class, () -> count(JOINED));
      assertThrows(SearchTimeoutException.class, () -> page(JOINED, PartnerSort.NAME, 1, ""));
      HttpResponse<byte[]> answer =
          OwnServer.call(
              "POST",
              "/programs/" + program + "/segments/preview",
              "{\"condition\":{\"match\":\"all\",\"conditions\":["
                  + "{\"field\":\"partnerGroup\",\"operator\":\"isSet\"}]}}");
      assertEquals(503, answer.statusCode());
      assertTrue(
          new String(answer.body(), StandardCharsets.UTF_8)
              .contains("urn:partner-segments:problem:timeout"));
    } finally {
      System.clearProperty(QUERY_TIMEOUT);
    }
    assertEquals(12, count(JOINED));
  }

  /** Only PostgreSQL can make plain reads wait, with a lock on a whole table. */
  @Test
  void theDatabaseItselfStopsWhatTakesTooLong() throws Exception {
    if (!System.getProperty("segment.db").equals("postgresql")) {
      return; // Arquillian turns a failed assumption into an error
    }
    ExecutorService other = Executors.newSingleThreadExecutor();
    System.setProperty(QUERY_TIMEOUT, "1");
    transaction.begin();
    try {
      entityManager
          .createNativeQuery("lock table contract in access exclusive mode")
          .executeUpdate();
      Future<Long> waiting = other.submit(() -> count(JOINED));
      ExecutionException stopped =
          assertThrows(ExecutionException.class, () -> waiting.get(20, TimeUnit.SECONDS));
      assertInstanceOf(SearchTimeoutException.class, stopped.getCause());
    } finally {
      transaction.rollback();
      System.clearProperty(QUERY_TIMEOUT);
      other.shutdown();
    }
    assertEquals(12, count(JOINED));
  }

  @Test
  void aCallerWithoutARoleIsRefused() {
    assertThrows(UnknownProgramException.class, () -> partners.get(program, "1"));
    assertThrows(UnknownProgramException.class, () -> anybody.call(program, this::countAll));
    assertThrows(
        UnknownProgramException.class, () -> sync.apply(program, List.of(), SyncOptions.SAVE));
    assertThrows(UnknownProgramException.class, () -> partners.get("no-such-program", "1"));
  }

  @Test
  void outsideOfAProgramNoRowsAreSeen() throws Exception {
    transaction.begin();
    try {
      assertEquals(0, count(Partner.class));
      assertEquals(0, count(Contract.class));
    } finally {
      transaction.rollback();
    }
    assertEquals(24, admin.inside(program, () -> count(Contract.class)));
  }

  private <T> long count(Class<T> entity) {
    CriteriaBuilder builder = entityManager.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Root<T> row = query.from(entity);
    return entityManager.createQuery(query.select(builder.count(row))).getSingleResult();
  }

  @Test
  void noEntityCanBeReadByItsKeyFromOutsideOfItsProgram() throws Exception {
    long key = page(JOINED, PartnerSort.NAME, 1, "").items().get(0).key();
    transaction.begin();
    try {
      assertEquals(null, entityManager.find(Partner.class, key));
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void aTransactionThatIsRolledBackLeavesNothing() throws Exception {
    transaction.begin();
    SyncLine line = new SyncLine.PartnerLine("999", "Gone", null, Set.of("17"), Map.of());
    SyncCounts counts = admin.load(program, List.of(line));
    assertEquals(1, counts.created());
    assertEquals(2, counts.revision());
    transaction.rollback();
    assertEquals(PARTNERS, admin.inside(program, this::countAll));
    assertEquals(2, admin.load(program, List.of(line)).revision());
  }

  @Test
  void theDialectIsThatOfTheDatabase() {
    String dialect =
        entityManager
            .unwrap(Session.class)
            .getSessionFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getJdbcServices()
            .getDialect()
            .getClass()
            .getSimpleName();
    String database = System.getProperty("segment.db");
    assertTrue(dialect.equals(database.equals("h2") ? "H2Dialect" : "PostgreSQLDialect"), dialect);
  }
}
