package org.partnersegments.benchmark;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.sql.CriteriaPartnerSearch;
import org.partnersegments.it.server.Ear;
import org.partnersegments.it.server.InsideProgram;
import org.partnersegments.it.server.ProgramCalls;
import org.partnersegments.paging.PageToken;
import org.partnersegments.partner.PartnerParts;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.segment.SegmentService;
import org.partnersegments.segment.membership.MembershipService;
import org.partnersegments.segment.partners.PartnerPageRequest;
import org.partnersegments.segment.partners.PreviewPageRequest;
import org.partnersegments.segment.partners.PreviewRequest;
import org.partnersegments.segment.partners.PreviewService;

/**
 * Compares the evaluation of twelve representative segments with SQL written by hand. Runs inside
 * the server; each query alternates with its rivals, on the same data and connection. Not part of
 * the tests: {@code -Pbenchmark} runs it.
 */
@ArquillianTest
class SegmentBenchmark {

  private static final String PROGRAM = "benchmark";
  private static final int PARTNERS = Integer.getInteger("benchmark.partners", 1_000_000);
  private static final int RUNS = Integer.getInteger("benchmark.runs", 15);
  private static final int FEW_RUNS = 5;

  /** A rival that is this many times slower than another runs only once. */
  private static final int HOPELESS = 4;

  private static final int WARM_UPS = 1_000;
  private static final int PAGE = 50;
  private static final int SEGMENTS = 2_000;
  private static final int PARTNERS_ASKED = 300;

  /** The distance between the partners whose segments are measured. */
  private static final int STEP = 7_919;

  private static final String BOUND = "benchmark";

  @EJB private ProgramCalls program;
  @EJB private PreviewService previews;
  @EJB private SegmentService segments;
  @EJB private MembershipService memberships;

  @Resource(lookup = "java:jboss/datasources/SegmentDS")
  private DataSource dataSource;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  private final BenchmarkReport report = new BenchmarkReport();
  private int programId;

  @Deployment
  static EnterpriseArchive earWithBenchmark() {
    return Ear.with(
        SegmentBenchmark.class,
        BenchmarkProgram.class,
        BenchmarkReport.class,
        BenchmarkSegment.class,
        Drafts.class,
        Ear.class,
        HandWritten.class,
        InsideProgram.class,
        PartnerData.class,
        PartnerData.Contract.class,
        PartnerData.Partner.class,
        Plans.class,
        ProgramCalls.class,
        Timings.class);
  }

  @Test
  void twelveSegments() throws Exception {
    // Many runs of one prepared condition, alternating with its rivals.
    System.setProperty("segment.query.timeout", "3600");
    program.create(PROGRAM);
    programId = (int) number("select id from program where program_key = '" + PROGRAM + "'");
    long start = System.nanoTime();
    BenchmarkProgram.fill(dataSource, programId, PARTNERS);
    describe(System.nanoTime() - start);
    warmUp();
    for (BenchmarkSegment segment : BenchmarkSegment.all(PARTNERS)) {
      HandWritten.store(dataSource, segment.list());
      measure(segment);
    }
    onePartner();
    report.write(Path.of(System.getProperty("benchmark.report")), System.getProperty("segment.db"));
  }

  /** Runs on a small program until the JVM has compiled the code. */
  private void warmUp() {
    for (BenchmarkSegment segment : BenchmarkSegment.all(PARTNERS)) {
      program.inside(
          BenchmarkProgram.SMALL,
          () -> {
            PreparedCondition condition =
                PreparedCondition.of(segment.condition(), LocalDate.EPOCH);
            for (int run = 0; run < WARM_UPS; run++) {
              entityManager.clear();
              search().count(condition);
              page(condition, null);
            }
            return null;
          });
    }
  }

  /** The search by the database, which answers while a program has no index. */
  private PartnerSearch search() {
    return new CriteriaPartnerSearch(entityManager, 0);
  }

  private void describe(long nanoseconds) throws SQLException {
    report.say(
        String.format(
            Locale.ROOT,
            "%s; Java %s, %d processors. Program of %,d partners, %,d contracts, %,d group"
                + " memberships, beside %,d partners of other programs; filled in %d s. Times in"
                + " milliseconds, of %d runs (fewer where a turn takes over three seconds), each query in"
                + " turns with its rivals.",
            database(),
            System.getProperty("java.version"),
            Runtime.getRuntime().availableProcessors(),
            number("select count(*) from partner where program_id = " + programId),
            number("select count(*) from contract where program_id = " + programId),
            number("select count(*) from group_membership where program_id = " + programId),
            number("select count(*) from partner where program_id <> " + programId),
            nanoseconds / 1_000_000_000,
            RUNS));
  }

  private String database() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName()
          + " "
          + connection.getMetaData().getDatabaseProductVersion();
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A piece of work inside the program, in a transaction. */
  private interface Work {
    void run(PreparedCondition condition, Connection connection, HandWritten byHand)
        throws Exception;
  }

  private void inside(BenchmarkSegment segment, Work work) {
    program.inside(
        PROGRAM,
        () -> {
          PreparedCondition condition = PreparedCondition.of(segment.condition(), LocalDate.EPOCH);
          try (Connection connection = dataSource.getConnection()) {
            work.run(condition, connection, new HandWritten(connection, programId, segment.list()));
          } catch (Exception e) {
            throw new IllegalStateException(segment.id(), e);
          }
          return null;
        });
  }

  private void measure(BenchmarkSegment segment) {
    inside(
        segment,
        (condition, connection, byHand) ->
            compare(
                "Count",
                segment,
                () -> search().count(condition),
                segment.counts(),
                byHand::count));
    inside(
        segment,
        (condition, connection, byHand) ->
            compare(
                "First page",
                segment,
                () -> (long) page(condition, null),
                segment.pages(),
                sql -> (long) byHand.page(sql, null, PAGE + 1)));
    inside(
        segment,
        (condition, connection, byHand) -> {
          PartnerRow deep = memberAt(condition, 0.9);
          compare(
              "Page at depth (behind nine tenths of the members)",
              segment,
              () -> (long) page(condition, deep),
              segment.pages(),
              sql -> (long) byHand.page(sql, deep, PAGE + 1));
        });
    inside(
        segment,
        (condition, connection, byHand) ->
            compare(
                "Export, all members by name",
                segment,
                () -> export(condition),
                segment.pages(),
                sql -> (long) byHand.export(sql)));
    inside(segment, (condition, connection, byHand) -> preview(segment));
    inside(
        segment,
        (condition, connection, byHand) -> {
          report.plan(
              segment.id() + " count", Plans.of(connection, () -> search().count(condition)));
          report.plan(
              segment.id() + " first page", Plans.of(connection, () -> page(condition, null)));
        });
  }

  /**
   * Repeats the twelve, without those with long lists, until the program has this many segments.
   */
  private void saveSegments() {
    List<BenchmarkSegment> saved =
        BenchmarkSegment.all(PARTNERS).stream().filter(s -> s.list().isEmpty()).toList();
    for (int i = 0; i < SEGMENTS; i++) {
      BenchmarkSegment segment = saved.get(i % saved.size());
      SegmentDraft draft =
          new SegmentDraft(segment.id() + " " + i, null, Drafts.of(segment.condition()));
      program.inside(PROGRAM, () -> segments.create(PROGRAM, draft).id());
    }
  }

  private void onePartner() throws Exception {
    saveSegments();
    Timings timings = new Timings();
    for (int run = -WARM_UPS; run < PARTNERS_ASKED; run++) {
      String partner =
          Integer.toString(BenchmarkProgram.FIRST_PARTNER + Math.floorMod(run * STEP, PARTNERS));
      long start = System.nanoTime();
      program.inside(PROGRAM, () -> memberships.segmentsOf(PROGRAM, partner).items().size());
      if (run >= 0) {
        timings.add(System.nanoTime() - start);
      }
    }
    report.time(
        "One partner against " + SEGMENTS + " saved segments",
        "the segments that a partner is in, of " + PARTNERS_ASKED + " partners",
        timings);
  }

  private int page(PreparedCondition condition, @Nullable PartnerRow from) {
    String after =
        from == null
            ? null
            : PageToken.write(
                BOUND + " " + PartnerSort.NAME.id(),
                List.of(from.normalName(), Long.toString(from.key())));
    return search().page(condition, PartnerSort.NAME, PAGE, BOUND, after).items().size();
  }

  private PartnerRow memberAt(PreparedCondition condition, double part) {
    long skipped = (long) (search().count(condition) * part);
    try (Stream<PartnerRow> members = search().all(condition, PartnerSort.NAME)) {
      return members.skip(skipped).findFirst().orElseThrow();
    }
  }

  private long export(PreparedCondition condition) {
    try (Stream<PartnerRow> members = search().all(condition, PartnerSort.NAME)) {
      return members.mapToLong(PartnerRow::key).filter(key -> key != 0).count();
    }
  }

  private void preview(BenchmarkSegment segment) throws Exception {
    PreviewRequest figures = new PreviewRequest(Drafts.of(segment.condition()), false, true, false);
    PreviewPageRequest page =
        new PreviewPageRequest(
            Drafts.of(segment.condition()),
            new PartnerPageRequest(PartnerSort.NAME, PartnerParts.ALL, PAGE, null));
    Timings timings = new Timings();
    previews.preview(PROGRAM, figures);
    previews.partners(PROGRAM, page);
    for (int run = 0; run < RUNS; run++) {
      entityManager.clear();
      timings.add(
          timed(
              () -> {
                previews.preview(PROGRAM, figures);
                return previews.partners(PROGRAM, page);
              }));
    }
    report.time(
        "Preview: count, total, first page with contracts and groups, summary, warnings",
        segment.id() + " " + segment.what(),
        timings);
  }

  /** A query written by hand. */
  private interface Query {
    long run(String sql) throws SQLException;
  }

  private void compare(
      String question,
      BenchmarkSegment segment,
      Callable<Long> service,
      List<String> rivals,
      Query byHand)
      throws Exception {
    long rows = service.call();
    long round = timed(service);
    Map<String, Long> rivalTimes = new LinkedHashMap<>();
    for (String rival : rivals) {
      try {
        long rivalRows = byHand.run(rival);
        check(Math.min(rows, PAGE), Math.min(rivalRows, PAGE), rival);
        check(rows, question.equals("Count") ? rivalRows : rows, rival);
        rivalTimes.put(rival, timed(() -> byHand.run(rival)));
      } catch (SQLTimeoutException e) {
        System.out.println("Out of the race, too slow: " + rival);
      }
    }
    long leader = Collections.min(rivalTimes.values());
    Map<String, Timings> rivalTimings = new LinkedHashMap<>();
    for (Map.Entry<String, Long> rival : rivalTimes.entrySet()) {
      if (rival.getValue() <= leader * HOPELESS) {
        rivalTimings.put(rival.getKey(), new Timings());
        round += rival.getValue();
      } else {
        System.out.println("Out of the race, others are much faster: " + rival.getKey());
      }
    }
    Timings timings = new Timings();
    int runs = round > 3_000_000_000L ? FEW_RUNS : RUNS;
    for (int run = 0; run < runs; run++) {
      entityManager.clear();
      timings.add(timed(service));
      for (Map.Entry<String, Timings> rival : rivalTimings.entrySet()) {
        rival.getValue().add(timed(() -> byHand.run(rival.getKey())));
      }
    }
    Timings best =
        rivalTimings.values().stream()
            .min(Comparator.comparingDouble(Timings::median))
            .orElseThrow();
    report.compare(question, segment, rows, timings, best);
  }

  private static void check(long expected, long actual, String sql) {
    if (expected != actual) {
      throw new IllegalStateException(actual + " instead of " + expected + ": " + sql);
    }
  }

  private static long timed(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return System.nanoTime() - start;
  }
}
