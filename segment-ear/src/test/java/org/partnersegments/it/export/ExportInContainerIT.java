package org.partnersegments.it.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.check.ConditionDraft;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.it.server.Ear;
import org.partnersegments.it.server.InsideProgram;
import org.partnersegments.it.server.OwnServer;
import org.partnersegments.it.server.ProgramCalls;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.PartnerView;
import org.partnersegments.segment.SegmentDraft;
import org.partnersegments.segment.SegmentService;
import org.partnersegments.segment.export.Export;
import org.partnersegments.segment.export.ExportService;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.vocabulary.ContractStage;

/** Exports, from inside the server: data that changes while they run, and failures. */
@ArquillianTest
@Order(2) // before the tests that share the shipped EAR
class ExportInContainerIT {

  /** More than one batch of the export. */
  private static final int PARTNERS = 2_000;

  @EJB private ProgramCalls admin;
  @EJB private SegmentService segments;
  @EJB private ExportService exports;

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  private String program = "";
  private long segment;

  @Deployment
  static EnterpriseArchive earWithTests() {
    return Ear.with(
        ExportInContainerIT.class,
        BreakingWriter.class,
        OwnServer.class,
        ProgramCalls.class,
        InsideProgram.class,
        Ear.class);
  }

  @BeforeEach
  void makeProgram() {
    program = "export-" + Long.toString(System.nanoTime(), 36);
    admin.create(program);
    load("before", "old");
    ConditionDraft everybody =
        new ConditionDraft(
            "none",
            null,
            List.of(new ConditionDraft(null, null, null, "partnerId", "isAnyOf", List.of("9999"))),
            null,
            null,
            null);
    segment =
        admin.inside(
            program, () -> segments.create(program, new SegmentDraft("All", null, everybody)).id());
  }

  /** Partners with one contract each, all in one group. */
  private void load(String name, String group) {
    List<SyncLine> lines = new ArrayList<>();
    for (int i = 1; i <= PARTNERS; i++) {
      lines.add(
          new SyncLine.PartnerLine(
              Integer.toString(i),
              name + " " + i,
              null,
              Set.of(group),
              Map.of("S-" + i, new Contract.Terms(ContractStage.JOINED, group, null, null))));
    }
    admin.load(program, lines);
  }

  private Export export(PartnerSort sort, Consumer<List<PartnerView>> receiver) {
    return admin.inside(program, () -> exports.export(program, segment, sort, receiver));
  }

  /** Another transaction changes everything while the export runs, without waiting for it. */
  @Test
  void anExportIsOfOneMomentWhateverIsCommittedMeanwhile() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (PartnerSort sort : PartnerSort.values()) {
        load("before", "old");
        List<PartnerView> received = new ArrayList<>();
        Export export =
            export(
                sort,
                batch -> {
                  if (received.isEmpty()) {
                    await(other, () -> load("after", "new"));
                  }
                  received.addAll(batch);
                });
        assertEquals(PARTNERS, export.count());
        assertEquals(PARTNERS, received.size());
        for (PartnerView partner : received) {
          assertTrue(partner.name().startsWith("before "), partner::toString);
          assertEquals("old", partner.groups().get(0).id());
          assertEquals(ContractStage.JOINED, partner.contracts().get(0).stage());
        }
        assertEquals(
            export.revision() + 1,
            admin.inside(program, () -> exports.describe(program, segment)).revision());
      }
    } finally {
      other.shutdown();
    }
  }

  private static void await(ExecutorService other, Runnable work) {
    try {
      other.submit(work).get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the other transaction waits or fails", e);
    }
  }

  @Test
  void afterAnExportConnectionsAreAsTheyWere() {
    export(PartnerSort.NAME, batch -> {});
    assertEquals(Connection.TRANSACTION_READ_COMMITTED, isolation());
    assertThrows(
        EJBException.class,
        () ->
            export(
                PartnerSort.NAME,
                batch -> {
                  throw new IllegalStateException("broken by the test");
                }));
    assertEquals(Connection.TRANSACTION_READ_COMMITTED, isolation());
    assertEquals(PARTNERS, export(PartnerSort.NAME, batch -> {}).count());
  }

  private int isolation() {
    return admin.inside(
        program,
        () ->
            entityManager
                .unwrap(Session.class)
                .doReturningWork(Connection::getTransactionIsolation));
  }

  /** Repeats the failure more often than there are slots, to show that each is given back. */
  @Test
  void aTransferThatFailsInTheMiddleIsSeenToBeBroken() throws Exception {
    for (HttpClient.Version version : HttpClient.Version.values()) {
      for (String mediaType : List.of("text/csv", "application/x-ndjson")) {
        for (String encoding : List.of("identity", "gzip")) {
          byte[] whole = get(version, mediaType, encoding).body();
          System.setProperty(BreakingWriter.AFTER, Integer.toString(whole.length / 2));
          try {
            for (int i = 0; i < 5; i++) {
              assertBroken(version, mediaType, encoding);
            }
          } finally {
            System.clearProperty(BreakingWriter.AFTER);
          }
          assertArrayEquals(whole, get(version, mediaType, encoding).body());
        }
      }
    }
  }

  /**
   * If the server has not sent anything yet, it may still answer with a problem. With HTTP/2 the
   * server ends the stream, and the client must compare the lengths, which Java's client does not
   * do.
   */
  private void assertBroken(HttpClient.Version version, String mediaType, String encoding)
      throws InterruptedException {
    try {
      HttpResponse<byte[]> answer = get(version, mediaType, encoding);
      boolean shorter =
          answer.headers().firstValueAsLong("Content-Length").orElse(-1) > answer.body().length;
      assertTrue(
          answer.statusCode() == 500 || (version == HttpClient.Version.HTTP_2 && shorter),
          () -> mediaType + " " + encoding + " " + answer.headers() + answer.body().length);
    } catch (IOException e) {
      // The client noticed the failure.
    }
  }

  private HttpResponse<byte[]> get(HttpClient.Version version, String mediaType, String encoding)
      throws IOException, InterruptedException {
    return OwnServer.call(
        version,
        "GET",
        "/programs/" + program + "/segments/" + segment + "/partners",
        null,
        "Accept",
        mediaType,
        "Accept-Encoding",
        encoding);
  }
}
