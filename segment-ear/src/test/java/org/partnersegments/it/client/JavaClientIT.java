package org.partnersegments.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.condition.ConditionDto;
import org.partnersegments.api.membership.ExplainInput;
import org.partnersegments.api.membership.ExplainPartnersInput;
import org.partnersegments.api.membership.ExplanationsDto;
import org.partnersegments.api.membership.MembershipCheckInput;
import org.partnersegments.api.membership.SegmentPartnersPage;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.api.partner.ResolveContractsRequest;
import org.partnersegments.api.partner.ResolveRequest;
import org.partnersegments.api.partner.SegmentPartnerDto;
import org.partnersegments.api.preview.ComparisonInput;
import org.partnersegments.api.preview.CompositionDto;
import org.partnersegments.api.preview.CountsDto;
import org.partnersegments.api.preview.CountsInput;
import org.partnersegments.api.preview.OverlapDto;
import org.partnersegments.api.preview.OverlapInput;
import org.partnersegments.api.preview.PreviewInput;
import org.partnersegments.api.preview.PreviewPartnersInput;
import org.partnersegments.api.problem.ProblemDescription;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.api.program.GrantInput;
import org.partnersegments.api.program.ProgramInput;
import org.partnersegments.api.segment.SegmentDto;
import org.partnersegments.api.segment.SegmentInput;
import org.partnersegments.api.segment.SegmentItemDto;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncProgress;
import org.partnersegments.api.sync.SyncReport;
import org.partnersegments.client.BrokenAnswerException;
import org.partnersegments.client.Conditions;
import org.partnersegments.client.IfMatch;
import org.partnersegments.client.Pages;
import org.partnersegments.client.PartnerExport;
import org.partnersegments.client.PartnerSegments;
import org.partnersegments.client.PartnerSegmentsClient;
import org.partnersegments.client.ProblemException;
import org.partnersegments.client.SyncAnswer;
import org.partnersegments.client.SyncPush;
import org.partnersegments.client.lines.SyncLines;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/** The Java client against the deployed server. */
class JavaClientIT extends HttpIT {

  private static final ConditionDto EVERYBODY =
      Conditions.any(
          Conditions.field("partnerGroup", "isSet"), Conditions.field("partnerGroup", "isNotSet"));
  private static final int LINES_OF_A_CHUNK = 4_000;

  private static PartnerSegments as(String user) {
    return PartnerSegmentsClient.connect(URI.create(Api.BASE), user, user);
  }

  private static Stream<SyncLineDto> partners(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            id ->
                SyncLines.partner(
                    Integer.toString(id), "Partner " + id, "NEW", List.of("17"), List.of()));
  }

  /** A segment of all partners, in a new program with this many. */
  private static SegmentDto segment(PartnerSegments api, TestProgram program, int partners) {
    SyncPush.push(api, program.key(), partners(partners).iterator(), done -> {});
    return api.createSegment(program.key(), new SegmentInput("Everybody", null, EVERYBODY));
  }

  @Test
  void pagesAndExportsReadAllMembersOnce() throws IOException {
    TestProgram program = TestProgram.create("client");
    try (PartnerSegments api = as("admin")) {
      SegmentDto segment = segment(api, program, 1_203);
      List<SegmentPartnersPage> pages =
          Pages.all(
                  after ->
                      api.listSegmentPartners(
                          program.key(), segment.id(), "partnerId", null, 500, after),
                  SegmentPartnersPage::next)
              .toList();
      assertEquals(List.of(500, 500, 203), pages.stream().map(p -> p.items().size()).toList());
      List<SegmentPartnerDto> paged =
          pages.stream().flatMap(page -> page.items().stream()).toList();
      assertEquals(
          IntStream.rangeClosed(1, 1_203).mapToObj(Integer::toString).toList(),
          paged.stream().map(SegmentPartnerDto::partnerId).toList());
      try (PartnerExport export =
          new PartnerExport(api.exportSegmentPartners(program.key(), segment.id(), "partnerId"))) {
        assertEquals(
            paged,
            export.stream()
                .map(
                    partner ->
                        new SegmentPartnerDto(
                            partner.partnerId(),
                            partner.name(),
                            partner.prospectingStage(),
                            partner.groups(),
                            partner.contracts()))
                .toList());
        assertEquals(program.revision(), export.end().orElseThrow().revision());
      }
      try (InputStream csv =
          api.exportSegmentPartnersAsCsv(program.key(), segment.id(), "partnerId")) {
        String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1_204, text.lines().count());
      }
    }
  }

  /** An answer that is closed half-read gives its connection back to the pool of 50. */
  @Test
  void anExportMayBeGivenUp() {
    TestProgram program = TestProgram.create("client");
    try (PartnerSegments api = as("admin")) {
      SegmentDto segment = segment(api, program, 500);
      for (int i = 0; i < 60; i++) {
        try (PartnerExport export =
            new PartnerExport(api.exportSegmentPartners(program.key(), segment.id(), null))) {
          assertEquals("Partner 1", export.next().name());
        }
      }
    }
  }

  @Test
  void aPushIsReportedByChunkAndByRequest() throws IOException {
    TestProgram program = TestProgram.create("client");
    int count = 2 * LINES_OF_A_CHUNK + 10;
    try (PartnerSegments api = as("admin")) {
      try (SyncAnswer answer =
          new SyncAnswer(
              api.syncWithProgress(
                  program.key(), null, null, "gzip", () -> partners(count).iterator()))) {
        assertEquals(
            List.of((long) LINES_OF_A_CHUNK, 2L * LINES_OF_A_CHUNK, (long) count),
            answer.stream().map(SyncProgress::line).toList());
        assertEquals(count, answer.end().orElseThrow().created());
      }
      List<SyncProgress> reports = new ArrayList<>();
      SyncReport again =
          SyncPush.push(
              api,
              program.key(),
              Stream.concat(
                      partners(count),
                      Stream.of(SyncLines.partner("no number", "X", null, List.of(), List.of())))
                  .iterator(),
              reports::add);
      assertEquals(count, again.unchanged());
      assertEquals(count + 1L, again.errors().get(0).line());
      assertEquals("/partnerId", again.errors().get(0).pointer());
      assertEquals(List.of(count + 1L), reports.stream().map(SyncProgress::line).toList());
      SyncReport dry =
          api.sync(program.key(), true, null, null, List.of(SyncLines.partnerDeleted("1")));
      assertEquals(1, dry.deleted());
      assertEquals(again.revision(), api.getProgram(program.key()).revision());
    }
  }

  @Test
  void anUpdateChangesWhatItNames() {
    TestProgram program = TestProgram.create("client");
    String key = program.key();
    try (PartnerSegments api = as("admin")) {
      SyncPush.push(
          api,
          key,
          Stream.of(
                  SyncLines.partner(
                      "1",
                      "Acme",
                      "NEW",
                      List.of("17", "18"),
                      List.of(
                          SyncLines.contract("S-1", "JOINED", "42", LocalDate.of(2026, 1, 1), null),
                          SyncLines.contract("S-2", "JOINED", "42", null, null))))
              .iterator(),
          done -> {});
      SyncLineDto changes =
          SyncLines.partnerUpdate("1")
              .prospectingStage(null)
              .addGroups("19")
              .removeGroups("17")
              .updateContract(
                  SyncLines.contractUpdate("S-1")
                      .templateTerm(null)
                      .endDate(LocalDate.of(2026, 6, 30)))
              .removeContracts("S-2")
              .line();
      SyncReport dry = api.sync(key, true, null, null, List.of(changes));
      assertEquals(1, Objects.requireNonNull(dry.effects()).newGroups().count());
      assertEquals("19", Objects.requireNonNull(dry.effects()).newGroups().items().get(0).id());
      assertEquals(
          "unknown-group",
          api.sync(key, null, false, "gzip", List.of(changes)).errors().get(0).code());
      SyncReport report =
          SyncPush.push(
              api,
              key,
              Stream.of(changes, SyncLines.partnerUpdate("1").name("Acme Deals").line(), changes)
                  .iterator(),
              done -> {});
      assertEquals(List.of(2L, 1L), List.of(report.updated(), report.unchanged()));
      PartnerDto partner = api.getPartner(key, "1");
      assertEquals("Acme Deals", partner.name());
      assertNull(partner.prospectingStage());
      assertEquals(List.of("18", "19"), partner.groups().stream().map(g -> g.id()).toList());
      assertEquals(1, partner.contracts().size());
      assertNull(partner.contracts().get(0).templateTerm());
      assertEquals("2026-06-30", String.valueOf(partner.contracts().get(0).endDate()));
      SyncPush.push(
          api,
          key,
          Stream.of(
                  SyncLines.partnerUpdate("1")
                      .groups(List.of("20"))
                      .contracts(List.of(SyncLines.contract("S-3", "EXPIRED", null, null, null)))
                      .line())
              .iterator(),
          done -> {});
      partner = api.getPartner(key, "1");
      assertEquals(List.of("20"), partner.groups().stream().map(g -> g.id()).toList());
      assertEquals(List.of("S-3"), partner.contracts().stream().map(c -> c.contractId()).toList());
      assertThrows(
          IllegalStateException.class,
          () -> SyncLines.partnerUpdate("1").groups(List.of()).addGroups("1").line());
    }
  }

  @Test
  void problemsAreExceptionsThatCallersDecideBy() {
    TestProgram program = TestProgram.create("client");
    program.grant("viewer", "viewer");
    try (PartnerSegments admin = as("admin");
        PartnerSegments viewer = as("viewer");
        PartnerSegments nobody =
            PartnerSegmentsClient.connect(URI.create(Api.BASE), "admin", "wrong")) {
      SegmentDto saved = segment(admin, program, 1);
      SegmentInput input = new SegmentInput("everybody", null, EVERYBODY);

      ProblemException.NotFound unknown =
          assertThrows(
              ProblemException.NotFound.class, () -> admin.getSegment(program.key(), 999_999));
      assertTrue(unknown.requestId().isPresent());
      assertEquals(
          "login-failed", assertThrows(ProblemException.NotAllowed.class, nobody::getMe).code());
      assertEquals(
          "not-allowed",
          assertThrows(
                  ProblemException.NotAllowed.class,
                  () -> viewer.createSegment(program.key(), input))
              .code());
      ProblemException.Invalid invalid =
          assertThrows(
              ProblemException.Invalid.class,
              () ->
                  viewer.listSegments(
                      program.key(), null, null, null, null, null, null, 1_000, null));
      assertEquals("limit", invalid.errors().get(0).parameter());
      assertEquals("out-of-range", invalid.errors().get(0).code());
      assertEquals(
          "name-taken",
          assertThrows(
                  ProblemException.Conflict.class, () -> admin.createSegment(program.key(), input))
              .code());

      SegmentDto changed =
          admin.changeSegment(program.key(), saved.id(), IfMatch.unchanged(saved), input);
      assertEquals(saved.version() + 1, changed.version());
      ProblemException.VersionMismatch stale =
          assertThrows(
              ProblemException.VersionMismatch.class,
              () -> admin.deleteSegment(program.key(), saved.id(), IfMatch.unchanged(saved)));
      assertEquals(changed.version(), stale.current().orElseThrow());
      assertThrows(
          ProblemException.NotAllowed.class,
          () -> nobody.exportSegmentPartners(program.key(), saved.id(), null).close());
    }
  }

  /** A server that answers one request with this, and then breaks the connection. */
  private static URI answering(String head, String body) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try (server;
                  Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                StringBuilder request = new StringBuilder();
                while (request.indexOf("\r\n\r\n") < 0) {
                  request.append((char) in.read());
                }
                socket
                    .getOutputStream()
                    .write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Test
  void anExportThatBreaksOffIsNoWholeOne() throws IOException {
    URI server =
        answering(
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Length: 9999",
            "{\"partnerId\":\"1\",\"name\":\"A\",\"groups\":[],\"contracts\":[]}\n");
    try (PartnerSegments api = PartnerSegmentsClient.connect(server, "a", "a");
        PartnerExport export = new PartnerExport(api.exportSegmentPartners("p", 1, null))) {
      assertEquals("1", export.next().partnerId());
      assertThrows(BrokenAnswerException.class, export::hasNext);
    }
  }

  @Test
  void aBusyServerSaysWhenToComeBack() throws IOException {
    String problem =
        "{\"type\":\"urn:partner-segments:problem:busy\",\"title\":\"Busy\",\"status\":503}";
    URI server =
        answering(
            "HTTP/1.1 503 -\r\nContent-Type: application/problem+json\r\nRetry-After: 5"
                + "\r\nContent-Length: "
                + problem.length(),
            problem);
    try (PartnerSegments api = PartnerSegmentsClient.connect(server, "a", "a")) {
      ProblemException.Unavailable busy =
          assertThrows(
              ProblemException.Unavailable.class, () -> api.exportSegmentPartners("p", 1, null));
      assertEquals("busy", busy.code());
      assertEquals(Duration.ofSeconds(5), busy.retryAfter().orElseThrow());
    }
  }

  @Test
  void whatIsInBetweenMayFailToo() throws IOException {
    URI proxy =
        answering(
            "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 6", "<html>");
    try (PartnerSegments api = PartnerSegmentsClient.connect(proxy, "a", "a")) {
      ProblemException.Unavailable thrown =
          assertThrows(ProblemException.Unavailable.class, api::getMe);
      assertEquals(502, thrown.status());
      assertThrows(ProcessingException.class, api::getMe);
    }
  }

  /** Calls every operation, and reads its answer. */
  @Test
  void everyOperationWorks() throws IOException {
    Set<String> called = new TreeSet<>();
    try (PartnerSegments direct = as("admin")) {
      PartnerSegments api = recording(direct, called);
      String key = TestProgram.create("client").key() + "-own";
      assertEquals("Own", api.putProgram(key, new ProgramInput("Own", "Europe/Berlin")).name());
      assertTrue(api.listPrograms().items().stream().anyMatch(p -> p.key().equals(key)));
      assertEquals(0, api.getProgram(key).revision());
      assertTrue(api.getMe().admin());
      api.putGrant(key, "viewer", new GrantInput(List.of("viewer")));
      assertEquals("viewer", api.listGrants(key).items().get(0).principal());
      api.deleteGrant(key, "viewer");

      api.sync(
          key,
          null,
          null,
          null,
          List.of(
              SyncLines.partnerGroup("17", "Coupon sites"),
              SyncLines.templateTerm("42", "Standard"),
              SyncLines.partner(
                  "1",
                  "Äcme/Deals",
                  "NEW",
                  List.of("17"),
                  List.of(SyncLines.contract("S-1", "JOINED", "42", null, null)))));
      api.syncWithProgress(key, null, null, null, List.of(SyncLines.partnerDeleted("9"))).close();
      assertEquals("Äcme/Deals", api.getPartner(key, "1").name());
      assertEquals(1, api.listPartners(key, "äcme/", null, null, null).items().size());
      assertEquals(1, api.listPartners(key, null, List.of("1", "2"), null, null).items().size());
      assertEquals(1, api.listPartnerGroups(key, null, List.of("17"), null, null).items().size());
      assertEquals(1, api.listTemplateTerms(key, "Stand", null, 10, null).items().size());
      assertEquals(
          "x",
          api.resolvePartners(key, new ResolveRequest(List.of("1", "x"), null))
              .malformed()
              .get(0)
              .value());
      assertEquals(
          "S-9",
          api.resolveContracts(key, new ResolveContractsRequest(List.of("S-9")))
              .unknown()
              .get(0)
              .value());

      ConditionDto joined =
          Conditions.all(
              Conditions.sameContract(Conditions.field("contractStage", "isAnyOf", "JOINED")),
              Conditions.none(Conditions.field("partnerId", "isAnyOf", "2")));
      assertFalse(api.getFields().fields().isEmpty());
      assertEquals(
          1, api.previewCondition(key, new PreviewInput(joined, true, null, null)).count());
      SegmentPartnersPage page =
          api.previewPartners(key, new PreviewPartnersInput(joined, 1, null, "-name", null));
      assertEquals("1", page.items().get(0).partnerId());
      assertEquals(
          new CountsDto(page.revision(), List.of(1L, 0L)),
          api.countConditions(key, new CountsInput(List.of(joined, Conditions.none(joined)))));
      assertTrue(api.explainCondition(key, new ExplainInput(joined, "1")).member());
      SegmentDto segment = api.createSegment(key, new SegmentInput("Joined", "So", joined));
      assertEquals(segment, api.getSegment(key, segment.id()));
      assertEquals(joined, segment.condition());
      SegmentDto others =
          api.createSegment(key, new SegmentInput("Others", null, Conditions.none(joined)));
      OverlapDto overlap =
          api.countOverlap(key, new OverlapInput(List.of(segment.id(), others.id())));
      assertEquals(
          List.of(1L, overlap.total() - 1, 0L),
          overlap.areas().stream().map(OverlapDto.OverlapAreaDto::count).toList());
      assertEquals(
          new CompositionDto.ValueShareDto("JOINED", "Joined", 1, 1),
          api.getSegmentComposition(key, segment.id())
              .composition()
              .contractStages()
              .items()
              .get(0));
      api.deleteSegment(key, others.id(), IfMatch.ANY);
      SegmentItemDto item =
          api.listSegments(
                  key,
                  "join",
                  "name",
                  "admin",
                  "partnerId",
                  segment.updatedAt().toString(),
                  List.of("name", "condition"),
                  10,
                  null)
              .items()
              .get(0);
      assertEquals("Joined", item.name());
      assertEquals(joined, item.condition());
      assertNull(item.id());
      assertEquals(
          1,
          api.getSegmentSizes(key, List.of(segment.id(), segment.id() + 1)).sizes().get(0).count());
      assertEquals(
          1,
          api.compareSegment(
                  key,
                  segment.id(),
                  new ComparisonInput(Conditions.none(joined), null, null, null, null))
              .leaving()
              .count());
      assertEquals(
          List.of(new SegmentPartnerDto("1", null, null, null, null)),
          api.listSegmentPartners(key, segment.id(), null, List.of("partnerId"), 1, null).items());
      api.exportSegmentPartners(key, segment.id(), null).close();
      api.exportSegmentPartnersAsCsv(key, segment.id(), "-name").close();
      assertTrue(api.explainSegmentPartner(key, segment.id(), "1").member());
      ExplanationsDto explained =
          api.explainSegmentPartners(
              key, segment.id(), new ExplainPartnersInput(List.of("1", "99")));
      assertTrue(explained.items().get(0).member());
      assertEquals(List.of("99"), explained.unknown());
      assertEquals(
          List.of("2"),
          api.checkSegmentPartners(key, segment.id(), new MembershipCheckInput(List.of("1", "2")))
              .unknown());
      assertEquals(segment.id(), api.listPartnerSegments(key, "1").items().get(0).id());
      SegmentDto keyed =
          api.putSegmentByKey(
              key, "k", null, IfMatch.ABSENT, new SegmentInput("Keyed", null, joined));
      assertEquals(keyed, api.getSegmentByKey(key, "k"));
      assertEquals(
          2,
          api.putSegmentByKey(
                  key, "k", IfMatch.unchanged(keyed), null, new SegmentInput("Keyed", "So", joined))
              .version());
      SegmentDto renamed =
          api.changeSegment(
              key, segment.id(), IfMatch.ANY, new SegmentInput("Renamed", null, joined));
      api.deleteSegment(key, segment.id(), IfMatch.unchanged(renamed));
      ProblemException used =
          assertThrows(ProblemException.class, () -> api.deletePartnerGroup(key, "17"));
      assertEquals("in-use", used.code());
      assertEquals(
          ProblemDescription.of(ProblemType.IN_USE).remedy(), api.getProblem(used.code()).remedy());
      assertTrue(
          api.listProblems().errors().stream().anyMatch(e -> e.code().equals("unknown-field")));
      new TestProgram(key).loadJson("{'type':'templateTerm','id':'unused','name':'Unused'}");
      api.deleteTemplateTerm(key, "unused");
    }
    assertEquals(
        Arrays.stream(PartnerSegments.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Path.class))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new)),
        called);
  }

  private static PartnerSegments recording(PartnerSegments api, Set<String> called) {
    return (PartnerSegments)
        Proxy.newProxyInstance(
            PartnerSegments.class.getClassLoader(),
            new Class<?>[] {PartnerSegments.class},
            (proxy, method, arguments) -> {
              called.add(method.getName());
              try {
                return method.invoke(api, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }
}
