package org.partnersegments.it.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;
import org.partnersegments.reference.Tree;
import org.partnersegments.reference.Tree.Group;
import org.partnersegments.reference.TreeGenerator;

/** Exports of segments to files. */
class ExportIT extends HttpIT {

  private static final String CSV = "text/csv";
  private static final Tree EVERYBODY =
      any(leaf("partnerGroup", "isSet"), leaf("partnerGroup", "isNotSet"));
  private static final int TREES = 12;
  private static final int MANY = 15_000;
  private static final int MOST_OF_A_CALLER = 8;

  private static final Once<TestProgram> MANY_PARTNERS =
      new Once<>(
          () -> {
            TestProgram program = TestProgram.create("many");
            program.load(
                IntStream.rangeClosed(1, MANY)
                    .mapToObj(
                        i ->
                            TestProgram.json(
                                "{'type':'partner','partnerId':'%1$d','name':'Partner %1$d','groups':['a','b'],'contracts':[{'contractId':'S-%1$d','stage':'JOINED','templateTerm':'42'},{'contractId':'P-%1$d','stage':'EXPIRED','templateTerm':'43'}]}"
                                    .formatted(i)))
                    .toList());
            return program;
          });

  private static String path(TestProgram program, String name, Tree condition) {
    long id = program.save(name, condition).number("/id");
    return program.path("/segments/" + id + "/partners");
  }

  private static Answer export(String path, String mediaType) {
    return Api.admin().with("Accept", mediaType).get(path);
  }

  private static List<JsonNode> documents(String ndjson) {
    ObjectMapper json = Answer.JSON;
    return ndjson
        .lines()
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new AssertionError(line, e);
              }
            })
        .toList();
  }

  private static TestProgram two() {
    return TestProgram.with(
        "export",
        "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
        "{'type':'partner','partnerId':'2','name':'Bravo, Inc.','prospectingStage':'NEW','groups':['17','x;y'],'contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':'42','startDate':'2026-01-01'},{'contractId':'S:2','stage':'EXPIRED'}]}",
        "{'type':'partner','partnerId':'10','name':'=Alpha'}");
  }

  @Test
  void eachFileHasAnAddressOfItsOwn() {
    TestProgram program = two();
    String path = path(program, "Addresses", EVERYBODY);
    for (String[] file : new String[][] {{".csv", CSV}, {".ndjson", TestProgram.NDJSON}}) {
      Answer negotiated = export(path + "?sort=-partnerId", file[1]).is(200);
      // Generated clients may name only the type of a problem, and browsers only pages and
      // pictures.
      for (String accept :
          List.of("*/*", file[1], "application/problem+json", "text/html, image/png", "*/*;q=0")) {
        Answer answer = export(path + file[0] + "?sort=-partnerId", accept).is(200);
        assertEquals(file[1], answer.mediaType());
        assertEquals(negotiated.text(), answer.text());
        assertEquals(
            negotiated.header("Content-Disposition"), answer.header("Content-Disposition"));
      }
      Answer head = Api.admin().send("HEAD", path + file[0], null).is(200);
      assertEquals("2", head.header("X-Partner-Count"));
      assertEquals("", head.header("Content-Length"));
      export(path + file[0] + "?limit=1", "*/*").problem(400, "invalid");
      export(path.replace("/programs/", "/programs/no-") + file[0], "*/*")
          .problem(404, "not-found");
    }
  }

  @Test
  void csvHasTheSegmentsPartnersWithWhatBelongsToThem() {
    TestProgram program = two();
    String path = path(program, "Café / Co", EVERYBODY);
    Answer answer = export(path + "?sort=partnerId", CSV).is(200);
    assertEquals(
        String.join(
            "\r\n",
            "partnerId,name,prospectingStage,groups,groupNames,contracts",
            "2,\"Bravo, Inc.\",NEW,17;x\\;y,Coupon sites;x\\;y,S-1:JOINED:42:2026-01-01:;S\\:2:EXPIRED:::",
            "10,'=Alpha,,,,",
            ""),
        answer.text());
    assertEquals(
        Set.of("text/csv", "charset=utf-8", "header=present"),
        Set.of(answer.header("Content-Type").toLowerCase(Locale.ROOT).split("; ?")));
    assertEquals(
        "attachment; filename=\"segment.csv\"; filename*=UTF-8''Caf%C3%A9%20_%20Co.csv",
        answer.header("Content-Disposition"));
    assertEquals(Long.toString(program.revision()), answer.header("X-Revision"));
    assertEquals("2", answer.header("X-Partner-Count"));
    assertEquals(
        Integer.toString(answer.text().getBytes(StandardCharsets.UTF_8).length),
        answer.header("Content-Length"));
    assertEquals("no-store", answer.header("Cache-Control"));
  }

  @Test
  void ndjsonHasTheDocumentsOfThePageAndAnEnd() {
    TestProgram program = two();
    String path = path(program, "All", EVERYBODY);
    Answer answer = export(path, TestProgram.NDJSON).is(200);
    List<JsonNode> documents = documents(answer.text());
    JsonNode items = Api.admin().get(path).is(200).json().path("items");
    assertEquals(items.get(0), documents.get(0));
    assertEquals(items.get(1), documents.get(1));
    assertEquals("end", documents.get(2).path("type").asText());
    assertEquals(2, documents.get(2).path("count").longValue());
    assertEquals(program.revision(), documents.get(2).path("revision").longValue());
    assertTrue(answer.text().endsWith("}\n"));
    assertEquals(3, documents.size());
  }

  @Test
  void aFileIsCompressedForWhoAcceptsIt() throws IOException {
    String path = path(two(), "All", EVERYBODY);
    for (String mediaType : List.of(CSV, TestProgram.NDJSON)) {
      String plain = export(path, mediaType).is(200).text();
      Answer packed =
          Api.admin().with("Accept", mediaType).with("Accept-Encoding", "br, gzip").get(path);
      assertEquals("gzip", packed.is(200).header("Content-Encoding"));
      assertFalse(packed.header("Content-Length").isEmpty(), packed::toString);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
        assertEquals(plain, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aFileHasExactlyTheMembersInTheOrderThatIsAskedFor() {
    TestProgram world = GeneratedWorld.program();
    List<String> sorts = List.of("name", "-name", "partnerId", "-partnerId");
    TreeGenerator generator = GeneratedWorld.generator(41);
    List<Group> trees = Stream.generate(() -> generator.group(1, false)).limit(TREES).toList();
    for (int i = 0; i < TREES; i++) {
      String sort = sorts.get(i % sorts.size());
      String path = path(world, "export " + System.nanoTime(), trees.get(i)) + "?sort=" + sort;
      List<String> expected = GeneratedWorld.REFERENCE.members(trees.get(i), sort);
      Answer csv = export(path, CSV).is(200);
      assertEquals(
          expected,
          csv.text().lines().skip(1).map(line -> line.split(",", 2)[0]).toList(),
          csv::toString);
      assertEquals(Integer.toString(expected.size()), csv.header("X-Partner-Count"));
      List<JsonNode> documents = documents(export(path, TestProgram.NDJSON).is(200).text());
      assertEquals(
          expected,
          documents.subList(0, expected.size()).stream()
              .map(partner -> partner.path("partnerId").asText())
              .toList());
      assertEquals(expected.size() + 1, documents.size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "application/*", "text/csv;q=0.1, */*"})
  void aPageIsWhatIsSentToWhoDoesNotAskForAFile(String accept) {
    Answer answer = export(path(two(), "All", EVERYBODY), accept).is(200);
    assertEquals(2, answer.json().path("items").size());
  }

  @Test
  void whatIsWrongIsAProblem() {
    TestProgram program = two();
    String path = path(program, "All", EVERYBODY);
    export(path, "application/xml").problem(406, "not-acceptable");
    for (String mediaType : List.of(CSV, TestProgram.NDJSON)) {
      export(path + "?limit=5", mediaType).problem(400, "invalid").in("limit", "unknown-parameter");
      export(path + "?sort=age", mediaType).problem(400, "invalid").in("sort", "unknown-value");
      export(program.path("/segments/999999999/partners"), mediaType).problem(404, "not-found");
    }
  }

  @Test
  void headAnswersWhatAFileWouldBe() {
    TestProgram program = two();
    String path = path(program, "All", EVERYBODY);
    Answer head = Api.admin().with("Accept", CSV).send("HEAD", path, null).is(200);
    assertEquals("", head.text());
    assertEquals("", head.header("Content-Length"), "only GET knows the length");
    assertEquals("2", head.header("X-Partner-Count"));
    assertEquals(Long.toString(program.revision()), head.header("X-Revision"));
    assertTrue(head.header("Content-Type").startsWith(CSV), head::toString);
    for (int i = 0; i < 2 * MOST_OF_A_CALLER; i++) {
      Api.admin().with("Accept", CSV).send("HEAD", path, null).is(200);
    }
    export(path, CSV).is(200);
  }

  @Test
  void ofManyPartnersEachIsThereOnce() {
    String path = path(MANY_PARTNERS.get(), "s" + System.nanoTime(), EVERYBODY);
    for (String mediaType : List.of(CSV, TestProgram.NDJSON)) {
      long start = System.nanoTime();
      Answer answer = export(path + "?sort=partnerId", mediaType).is(200);
      System.out.printf(
          "Export of %,d partners as %s: %,d ms%n",
          MANY, mediaType, (System.nanoTime() - start) / 1_000_000);
      assertEquals(Integer.toString(MANY), answer.header("X-Partner-Count"));
      assertEquals(MANY + 1, answer.text().lines().count());
      assertEquals(
          MANY,
          answer
              .text()
              .lines()
              .filter(line -> line.contains("Partner "))
              .collect(Collectors.toSet())
              .size());
    }
  }

  /**
   * A caller with the maximum number of slow exports gets 503 for one more. Nobody else notices.
   */
  @Test
  void whoReceivesSlowlyStarvesNobody() throws IOException {
    TestProgram program = MANY_PARTNERS.get();
    program.grant("viewer", "viewer");
    String path = path(program, "s" + System.nanoTime(), EVERYBODY);
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < MOST_OF_A_CALLER; i++) {
        slow.add(slowReader(path));
      }
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            for (int i = 0; i < 30; i++) {
              program.preview(EVERYBODY).is(200);
            }
            program.loadJson(
                "{'type':'partner','partnerId':'1','name':'Partner 1 of " + path + "'}");
            Api.as("viewer").with("Accept", CSV).get(path).is(200);
          });
      Answer refused = export(path, CSV).problem(503, "busy");
      assertEquals("5", refused.header("Retry-After"));
      assertEquals("\"exports\";r=0", refused.header("RateLimit"));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          while (export(path, CSV).status() != 200) {
            Thread.sleep(200);
          }
        });
  }

  /** Requests a file and reads only the first byte, so that the server stays busy with sending. */
  private static Socket slowReader(String path) throws IOException {
    Socket socket = Ports.connect();
    socket.setReceiveBufferSize(4_096);
    String credentials =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    String request =
        "GET /partner-segments/api/v1%s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nAuthorization: Basic %s\r\n\r\n"
            .formatted(path, TestProgram.NDJSON, credentials);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertEquals('H', socket.getInputStream().read());
    return socket;
  }
}
