package org.partnersegments.it.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/** Partner data comes in: whole partners, line by line, and each change takes a revision. */
class SyncIT extends HttpIT {

  private static final String ACME =
      "{'type':'partner','partnerId':'1','name':'Acme','prospectingStage':'NEW','groups':['17'],"
          + "'contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':'42',"
          + "'startDate':'2026-01-01','endDate':'2026-12-31'}]}";

  /** Lines of a chunk. */
  private static final int CHUNK = 4_000;

  private TestProgram program;

  @BeforeEach
  void makeProgram() {
    program = TestProgram.create("sync");
  }

  private Answer sync(String... lines) {
    return program.sync(json(String.join("\n", lines))).is(200);
  }

  /** received, created, updated, unchanged, deleted, rejected; revision. */
  private static void assertCounts(Answer answer, String expected) {
    JsonNode json = answer.json();
    String counts = "";
    for (String name :
        List.of("received", "created", "updated", "unchanged", "deleted", "rejected")) {
      counts += json.path(name).asText() + " ";
    }
    assertEquals(expected, counts + "r" + json.path("revision").asText(), answer::toString);
  }

  private JsonNode partner(String id) {
    return Api.admin().get(program.path("/partners/" + id)).is(200).json();
  }

  private List<String> contracts(String id) {
    return partner(id).findValuesAsText("contractId");
  }

  private static String partnerLine(int id, String name) {
    return "{'type':'partner','partnerId':'" + id + "','name':'" + name + "'}";
  }

  @Test
  void countsSayWhatBecameOfTheLines() {
    assertCounts(sync(), "0 0 0 0 0 0 r0");
    assertCounts(
        sync(
            "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
            "{'type':'templateTerm','id':'42','name':'Standard','archived':false}",
            ACME,
            partnerLine(2, "Two")),
        "4 4 0 0 0 0 r1");
    assertCounts(
        sync(
            "{'type':'partnerGroup','id':'17','name':'Coupons'}",
            ACME,
            partnerLine(2, "Zwei"),
            partnerLine(3, "Three"),
            "{'type':'partnerDeleted','partnerId':'9'}",
            "nonsense"),
        "6 1 2 2 0 1 r2");
    assertCounts(sync("{'type':'partnerDeleted','partnerId':'3'}"), "1 0 0 0 1 0 r3");
    assertEquals(3, program.revision());
  }

  @Test
  void theSameLinesAgainChangeNothingAndTakeNoRevision() {
    String[] lines = {
      "{'type':'partnerGroup','id':'17','name':'Coupon sites','archived':true}",
      "{'type':'templateTerm','id':'42','name':'Standard'}",
      ACME
    };
    assertCounts(sync(lines), "3 3 0 0 0 0 r1");
    JsonNode before = partner("1");
    assertCounts(sync(lines), "3 0 0 3 0 0 r1");
    assertEquals(before, partner("1"));
  }

  @Test
  void aPartnerLineIsTheWholePartner() {
    sync(ACME);
    assertCounts(sync(partnerLine(1, "Acme")), "1 0 1 0 0 0 r2");
    assertEquals(
        json("{'partnerId':'1','name':'Acme','prospectingStage':null,'groups':[],'contracts':[]}"),
        partner("1").toString());
    assertCounts(sync(ACME), "1 0 1 0 0 0 r3");
    assertEquals(List.of("S-1"), contracts("1"));
    assertEquals("NEW", partner("1").path("prospectingStage").asText());
  }

  /** The second line takes the first one's contract, and so everything before it is written. */
  @Test
  void aPartnerThatComesAgainAfterAContractMovedIsNoConflict() {
    sync("{'type':'partner','partnerId':'52','name':'B','groups':['G']}");
    assertCounts(
        sync(
            "{'type':'partner','partnerId':'51','name':'A','contracts':[{'contractId':'c','stage':'JOINED'}]}",
            "{'type':'partner','partnerId':'52','name':'B','contracts':[{'contractId':'c','stage':'JOINED'}]}",
            "{'type':'partner','partnerId':'52','name':'B','groups':['G']}"),
        "3 1 2 0 0 0 r2");
    assertEquals(List.of(), contracts("51"));
    assertEquals(List.of(), contracts("52"));
    assertEquals("G", partner("52").at("/groups/0/id").asText());
  }

  @Test
  void partnersMayHaveMoreContractsThanAStatementTakesParameters() {
    assertCounts(sync(manyContracts(1), manyContracts(2), manyContracts(3)), "3 3 0 0 0 0 r1");
  }

  private static String manyContracts(int partner) {
    return IntStream.range(0, 12_000)
        .mapToObj(i -> "{'contractId':'S-%d-%d','stage':'JOINED'}".formatted(partner, i))
        .collect(
            Collectors.joining(
                ",",
                "{'type':'partner','partnerId':'" + partner + "','name':'A','contracts':[",
                "]}"));
  }

  @Test
  void whatAPartnerNamesBeforeItIsDefinedHasItsIdAsName() {
    assertCounts(sync(ACME), "1 1 0 0 0 0 r1");
    assertEquals("17", partner("1").at("/groups/0/name").asText());
    assertEquals("42", partner("1").at("/contracts/0/templateTerm/name").asText());
    sync("{'type':'partnerGroup','id':'17','name':'Coupon sites'}");
    assertEquals("Coupon sites", partner("1").at("/groups/0/name").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'partner','partnerId':'01','name':'N'}                    | /partnerId        | malformed-id
          {'type':'partner','partnerId':'12345678901234567890','name':'N'}  | /partnerId        | malformed-id
          {'type':'partner','name':'N'}                                     | /partnerId        | required
          {'type':'partner','partnerId':'7'}                                | /name             | required
          {'type':'partner','partnerId':'7','name':'  '}                    | /name             | required
          {'type':'partner','partnerId':'7','name':'\\u0301'}               | /name             | required
          {'type':'partner','partnerId':'7','name':'a\\u0000b'}             | /name             | malformed-text
          {'type':'partner','partnerId':'7','name':'N','prospectingStage':'NONE'} | /prospectingStage | unknown-code
          {'type':'partner','partnerId':'7','name':'N','groups':['17','']}  | /groups/1         | malformed-id
          {'type':'partner','partnerId':'7','name':'N','groups':[17]}       | /groups/0         | wrong-type
          {'type':'partner','partnerId':7,'name':'N'}                       | /partnerId        | wrong-type
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'JOINED','startDate':'1582-10-10'}]} | /contracts/0/startDate | malformed-date
          {'type':'partner','partnerId':'7','name':'N','country':'DE'}      | /country          | unknown-property
          {'type':'partner','partnerId':'7','name':'N','archived':true}     | /archived         | unknown-property
          {'type':'partner','partnerId':'7','name':'N','name':'M'}          | /name             | duplicate-property
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1'}]} | /contracts/0/stage | required
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'stage':'JOINED'}]} | /contracts/0/contractId | required
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'NONE'}]} | /contracts/0/stage | unknown-code
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'JOINED','startDate':'2026-02-30'}]} | /contracts/0/startDate | malformed-date
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'JOINED'},{'contractId':'S-1','stage':'JOINED'}]} | /contracts/1/contractId | repeated-contract
          {'type':'partnerDeleted','partnerId':'7','name':'N'}              | /name             | unknown-property
          {'type':'partnerGroup','id':'','name':'N'}                        | /id               | malformed-id
          {'type':'partnerGroup','name':'N'}                                | /id               | required
          {'type':'templateTerm','id':'7','name':'N','archived':'yes'}      | /archived         | wrong-type
          {'type':'segment','id':'7'}                                       | /type             | unknown-type
          {'id':'7'}                                                        | /type             | required
          []                                                                | ``                | wrong-type
          null                                                              | ``                | wrong-type
          {'type':                                                          | ``                | malformed
          """)
  void aBadLineIsRejectedAloneWithItsPlace(String line, String pointer, String code) {
    Answer answer = sync(partnerLine(1, "Before"), line, partnerLine(2, "Behind"));
    assertCounts(answer, "3 2 0 0 0 1 r1");
    JsonNode error = answer.json().at("/errors/0");
    assertEquals(2, error.path("line").asInt(), answer::toString);
    assertEquals(pointer, error.path("pointer").asText(), answer::toString);
    assertEquals(code, error.path("code").asText(), answer::toString);
    Api.admin().get(program.path("/partners/7")).problem(404, "not-found");
  }

  @Test
  void everyErrorOfALineIsNamedAndLinesAreCountedWithBlankOnes() {
    Answer answer =
        sync("", "  ", partnerLine(1, "One"), "\t\r", "{'type':'partner','groups':['']}\r", "");
    assertCounts(answer, "2 1 0 0 0 1 r1");
    assertEquals(List.of("/partnerId", "/name", "/groups/0"), answer.each("/errors", "pointer"));
    assertEquals(List.of("5", "5", "5"), answer.each("/errors", "line"));
  }

  @Test
  void linesMayEndInCarriageReturnAndLineFeed() {
    Answer answer = program.sync(json(partnerLine(1, "One") + "\r\n" + ACME + "\r\n")).is(200);
    assertCounts(answer, "2 1 1 0 0 0 r1");
  }

  @Test
  void theFirst1000ErrorsAreNamedAndAllAreCounted() {
    String[] lines = new String[1_200];
    Arrays.fill(lines, "bad");
    Answer answer = sync(lines);
    assertCounts(answer, "1200 0 0 0 0 1200 r0");
    assertEquals(1_000, answer.json().path("errors").size());
  }

  @Test
  void aDeletedPartnerIsGoneWithItsContractsAndMayComeBack() {
    sync(ACME);
    assertCounts(sync("{'type':'partnerDeleted','partnerId':'1'}"), "1 0 0 0 1 0 r2");
    Api.admin().get(program.path("/partners/1")).problem(404, "not-found");
    assertEquals(List.of(), program.members(all(leaf("partnerGroup", "isNoneOf", "x"))));
    assertCounts(sync("{'type':'partnerDeleted','partnerId':'1'}"), "1 0 0 1 0 0 r2");
    assertCounts(sync(ACME), "1 1 0 0 0 0 r3");
    assertEquals(List.of("S-1"), contracts("1"));
    assertCounts(sync("{'type':'partnerDeleted','partnerId':'1'}", ACME), "2 1 0 0 1 0 r4");
    assertEquals(List.of("S-1"), contracts("1"));
    assertCounts(sync(ACME, "{'type':'partnerDeleted','partnerId':'1'}"), "2 0 0 1 1 0 r5");
    Api.admin().get(program.path("/partners/1")).problem(404, "not-found");
  }

  private static String withContract(int id, String... contracts) {
    StringBuilder line = new StringBuilder();
    for (String contract : contracts) {
      line.append(line.length() == 0 ? "" : ",")
          .append("{'contractId':'" + contract + "','stage':'JOINED'}");
    }
    return "{'type':'partner','partnerId':'" + id + "','name':'N','contracts':[" + line + "]}";
  }

  @Test
  void aContractThatAnotherPartnerNamesMovesThere() {
    sync(withContract(1, "S-1", "S-2"), withContract(2));
    assertCounts(sync(withContract(2, "S-1")), "1 0 1 0 0 0 r2");
    assertEquals(List.of("S-2"), contracts("1"));
    assertEquals(List.of("S-1"), contracts("2"));
  }

  @Test
  void twoPartnersMaySwapTheirContractsInOneBody() {
    sync(withContract(1, "S-1"), withContract(2, "S-2"));
    assertCounts(sync(withContract(1, "S-2"), withContract(2, "S-1")), "2 0 2 0 0 0 r2");
    assertEquals(List.of("S-2"), contracts("1"));
    assertEquals(List.of("S-1"), contracts("2"));
  }

  @Test
  void aContractOfADeletedPartnerMayGoToAnother() {
    sync(withContract(1, "S-1"));
    sync("{'type':'partnerDeleted','partnerId':'1'}", withContract(2, "S-1"));
    assertEquals(List.of("S-1"), contracts("2"));
    sync(withContract(3, "S-1"), "{'type':'partnerDeleted','partnerId':'2'}");
    assertEquals(List.of("S-1"), contracts("3"));
    Api.admin().get(program.path("/partners/2")).problem(404, "not-found");
  }

  @Test
  void ofTwoLinesAboutOnePartnerTheLastOneHolds() {
    assertCounts(
        sync(withContract(1, "S-1", "S-2"), withContract(1, "S-2", "S-3"), partnerLine(2, "Two")),
        "3 2 1 0 0 0 r1");
    assertEquals(List.of("S-2", "S-3"), contracts("1"));
    sync(withContract(1), withContract(1, "S-1"), withContract(1));
    assertEquals(List.of(), contracts("1"));
  }

  @Test
  void moreLinesThanAChunkTakeOneRevisionEachChunk() {
    String[] lines = lines(1, 2 * CHUNK + 3, "Partner");
    assertCounts(sync(lines), "8003 8003 0 0 0 0 r3");
    lines[2 * CHUNK] = partnerLine(2 * CHUNK + 1, "Renamed");
    assertCounts(sync(lines), "8003 0 1 8002 0 0 r4");
    assertEquals(8_003, program.preview(all(leaf("partnerGroup", "isNotSet"))).number("/count"));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aBodyMayBeCompressed() throws Exception {
    Api gzip = Api.admin().with("Content-Encoding", "gzip");
    String lines = json(ACME + "\n" + partnerLine(2, "Łódź"));
    assertCounts(program.sync(gzip, gzip(lines)).is(200), "2 2 0 0 0 0 r1");
    assertEquals("Łódź", partner("2").path("name").asText());
    assertCounts(program.sync(gzip, Api.chunked(gzip(lines))).is(200), "2 0 0 2 0 0 r1");
  }

  @Test
  void aBrokenCompressionIsRefusedAndSendingAgainConverges() throws Exception {
    Api gzip = Api.admin().with("Content-Encoding", "gzip");
    program.sync(gzip, "no gzip").problem(400, "bad-request");
    byte[] whole = gzip(json(ACME + "\n" + partnerLine(2, "Two")));
    program.sync(gzip, Arrays.copyOf(whole, whole.length - 12)).problem(400, "bad-request");
    assertEquals(0, program.revision());
    byte[] twice = Arrays.copyOf(whole, whole.length + 30);
    program.sync(gzip, twice).problem(400, "bad-request");
    assertCounts(program.sync(gzip, whole).is(200), "2 2 0 0 0 0 r1");
    program
        .sync(Api.admin().with("Content-Encoding", "br"), whole)
        .problem(415, "unsupported-media-type");
  }

  @Test
  void aDryRunCountsAndCommitsNothing() {
    sync(ACME);
    Answer dry =
        Api.admin()
            .with("Content-Type", TestProgram.NDJSON)
            .post(
                program.path("/sync?dryRun=true"),
                json(
                    "{'type':'partnerDeleted','partnerId':'1'}\n"
                        + partnerLine(2, "Two")
                        + "\nbad\n{'type':'partnerGroup','id':'18','name':'New'}"))
            .is(200);
    assertCounts(dry, "4 2 0 0 1 1 r1");
    assertEquals(List.of("S-1"), contracts("1"));
    Api.admin().get(program.path("/partners/2")).problem(404, "not-found");
    assertEquals(
        List.of("17"),
        Api.admin().get(program.path("/partner-groups")).is(200).each("/items", "id"));
    Api.admin()
        .with("Content-Type", TestProgram.NDJSON)
        .post(program.path("/sync?dryRun=yes"), "")
        .problem(400, "invalid")
        .in("dryRun", "unknown-value");
  }

  @Test
  void aLineOver1MiBIsRejectedAlone() {
    String padding = " ".repeat(1024 * 1024);
    Answer answer =
        sync(
            partnerLine(1, "One"),
            partnerLine(7, "x") + padding,
            partnerLine(2, "Two"),
            "7".repeat(3 * 1024 * 1024),
            partnerLine(3, "Three"));
    assertCounts(answer, "5 3 0 0 0 2 r1");
    assertEquals(List.of("2", "4"), answer.each("/errors", "line"));
    assertEquals(List.of("line-too-long", "line-too-long"), answer.each("/errors", "code"));
    String most = partnerLine(4, "Four");
    assertCounts(sync(most + padding.substring(most.length())), "1 1 0 0 0 0 r2");
  }

  @Test
  void partnerDataMayBeLargerThanAnyOtherBody() {
    String padding = " ".repeat(1000 * 1024);
    String[] lines = new String[12];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = partnerLine(i + 1, "Large") + padding;
    }
    assertCounts(sync(lines), "12 12 0 0 0 0 r4");
  }

  @Test
  void syncsOfOneProgramAtTheSameTimeLoseNothingAndLeaveNoGap() {
    int partners = 2 * CHUNK + 1_000;
    List<CompletableFuture<Answer>> running =
        List.of(
            CompletableFuture.supplyAsync(() -> sync(lines(1, partners, "left"))),
            CompletableFuture.supplyAsync(() -> sync(lines(6_001, partners, "right"))));
    long created = 0;
    for (CompletableFuture<Answer> each : running) {
      Answer answer = each.join();
      assertEquals(0, answer.number("/rejected"));
      created += answer.number("/created");
    }
    assertEquals(15_000, created);
    assertEquals(15_000, program.preview(all(leaf("partnerGroup", "isNotSet"))).number("/total"));
    // Three chunks each, every one of which has changed something.
    assertEquals(6, program.revision());
  }

  private static String[] lines(int from, int count, String name) {
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = partnerLine(from + i, name);
    }
    return lines;
  }

  private Answer progress(Object body, String... headers) {
    Api caller = Api.admin().with("Accept", TestProgram.NDJSON);
    for (int i = 0; i < headers.length; i += 2) {
      caller = caller.with(headers[i], headers[i + 1]);
    }
    return program.sync(caller, body).is(200);
  }

  /** The answer's documents. */
  private static List<ObjectNode> documents(Answer answer) throws IOException {
    assertEquals(TestProgram.NDJSON, answer.header("Content-Type"));
    assertTrue(answer.text().endsWith("\n"), answer::toString);
    List<ObjectNode> documents = new ArrayList<>();
    for (String line : answer.text().lines().toList()) {
      documents.add((ObjectNode) Answer.JSON.readTree(line));
    }
    return documents;
  }

  @Test
  void eachChunkIsReportedAndTheLastLineIsTheTotal() throws Exception {
    String[] lines = lines(1, 2 * CHUNK, "Partner");
    lines[10] = "bad";
    lines[CHUNK + 10] = "bad";
    List<ObjectNode> report = documents(progress(json(String.join("\n", lines) + "\n\n")));
    List<List<String>> rejected =
        report.stream().map(r -> r.remove("errors").findValuesAsText("line")).toList();
    assertEquals(
        List.of(
            json(
                "{'type':'chunk','line':4000,'received':4000,'created':3999,'updated':0,'unchanged':0,'deleted':0,'rejected':1,'revision':1}"),
            json(
                "{'type':'chunk','line':8000,'received':4000,'created':3999,'updated':0,'unchanged':0,'deleted':0,'rejected':1,'revision':2}"),
            json(
                "{'type':'end','line':8001,'received':8000,'created':7998,'updated':0,'unchanged':0,'deleted':0,'rejected':2,'revision':2}")),
        report.stream().map(ObjectNode::toString).toList());
    assertEquals(List.of(List.of("11"), List.of("4011"), List.of("11", "4011")), rejected);
  }

  @Test
  void reportsAreNotHeldBackToBeCompressed() throws Exception {
    Answer answer =
        progress(json(String.join("\n", lines(1, 3, "Partner"))), "Accept-Encoding", "gzip");
    assertEquals("", answer.header("Content-Encoding"));
    assertEquals(2, documents(answer).size());
  }

  @Test
  void aReportOfNothingIsTheTotalAlone() throws Exception {
    List<ObjectNode> report = documents(progress(""));
    assertEquals(1, report.size());
    assertEquals("end", report.get(0).path("type").asText());
    program.sync(Api.as("sync").with("Accept", TestProgram.NDJSON), ACME).problem(404, "not-found");
  }

  @Test
  void aBodyThatBreaksOffEndsTheReportWithAProblem() throws Exception {
    byte[] whole = gzip(json(String.join("\n", lines(1, CHUNK + 1_000, "Partner"))));
    List<ObjectNode> report =
        documents(progress(Arrays.copyOf(whole, whole.length - 12), "Content-Encoding", "gzip"));
    assertEquals(2, report.size());
    assertEquals("chunk", report.get(0).path("type").asText());
    assertEquals(400, report.get(1).path("status").asInt());
    assertEquals("urn:partner-segments:problem:bad-request", report.get(1).path("type").asText());
    assertEquals(CHUNK, program.preview(all(leaf("partnerGroup", "isNotSet"))).number("/total"));
  }

  @Test
  void aChunkEndsAfter2MiBHoweverFewItsLines() throws Exception {
    String padding = " ".repeat(1000 * 1024);
    String[] lines = lines(1, 7, "Large");
    Arrays.setAll(lines, i -> lines[i] + padding);
    List<ObjectNode> report = documents(progress(json(String.join("\n", lines))));
    assertEquals(4, report.size());
    assertEquals(
        List.of(3, 6, 7), report.stream().limit(3).map(r -> r.path("line").asInt()).toList());
  }

  @Test
  void anotherContentTypeIsNotSupported() {
    Api.admin()
        .with("Content-Type", "application/json")
        .post(program.path("/sync"), "{}")
        .problem(415, "unsupported-media-type");
    Api.admin()
        .with("Content-Type", "text/csv")
        .post(program.path("/sync"), "1,Acme")
        .problem(415, "unsupported-media-type");
  }
}
