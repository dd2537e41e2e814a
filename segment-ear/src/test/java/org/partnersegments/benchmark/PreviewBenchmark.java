package org.partnersegments.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.partnersegments.condition.Group;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.it.server.DatabaseSession;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;

/**
 * Measures previews of generated conditions over HTTP, on the shipped EAR: alone, after edits, by
 * eight editors at once, and beside a sync of all partners. Not part of the tests: {@code
 * -Pbenchmark -Dit.test=PreviewBenchmark} runs it.
 */
class PreviewBenchmark extends HttpIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper CONDITIONS =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private static final String PROGRAM = "previews";
  private static final String BASE =
      "http://" + Ports.HOST + ":" + Ports.HTTP + "/partner-segments/api/v1/programs/" + PROGRAM;

  private static final int PARTNERS = Integer.getInteger("benchmark.partners", 1_000_000);
  private static final int TREES = Integer.getInteger("benchmark.trees", 200);
  private static final long SEED = Long.getLong("benchmark.seed", 1);
  private static final int[] SIZES = {10, 30, 100};
  private static final int EDITORS = 8;
  private static final int SEGMENTS = 500;
  private static final int CHUNK = 4_000;
  private static final int CHUNKS = 20;
  private static final Duration READY = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final GeneratedFacts facts = new GeneratedFacts(SEED);
  private final BenchmarkReport report = new BenchmarkReport();

  @Test
  void previews() throws Exception {
    send("PUT", "", BodyPublishers.ofString("{\"name\":\"Previews\",\"timeZone\":\"UTC\"}"));
    double seconds = sync(0, 0, PARTNERS);
    describe(seconds);
    firstAnswers();
    // Long enough for Java to compile what runs often.
    for (int size : SIZES) {
      previews(size, SEED + 100 + size, tree -> tree);
    }
    for (int size : SIZES) {
      report.time(
          "Preview: figures with the count of each node, and the first page",
          size + " conditions",
          previews(size, SEED + 200 + size, tree -> tree));
    }
    for (int size : SIZES) {
      report.time(
          "Preview after an edit of one condition", size + " conditions", edits(size, SEED + 300));
    }
    eightEditors();
    savedSegments();
    changes();
    besideASync();
    report.write(
        Path.of(System.getProperty("benchmark.report")),
        "previews-" + (DatabaseSession.isPostgresql() ? "postgresql" : "h2"));
  }

  /** From the first question, which the database answers, to the first that the index answers. */
  private void firstAnswers() throws Exception {
    Timings first = new Timings();
    Group tree = trees(SEED).tree(10);
    long start = System.nanoTime();
    first.add(preview(tree));
    report.time("The program is new on this server", "first preview, by the database", first);
    while (System.nanoTime() - start < READY.toNanos()) {
      if (preview(trees(System.nanoTime()).tree(10)) < Duration.ofMillis(150).toNanos()) {
        break;
      }
    }
    Timings ready = new Timings();
    ready.add(System.nanoTime() - start);
    report.time("The program is new on this server", "until the index answers", ready);
  }

  private GeneratedTrees trees(long seed) {
    return new GeneratedTrees(seed, facts, PARTNERS);
  }

  private Timings previews(int size, long seed, UnaryOperator<Group> change) throws Exception {
    GeneratedTrees trees = trees(seed);
    Timings timings = new Timings();
    for (int i = 0; i < TREES; i++) {
      timings.add(preview(change.apply(trees.tree(size))));
    }
    return timings;
  }

  private Timings edits(int size, long seed) throws Exception {
    GeneratedTrees trees = trees(seed + size);
    Timings timings = new Timings();
    for (int i = 0; i < TREES; i++) {
      Group tree = trees.tree(size);
      preview(tree);
      timings.add(preview(trees.edited(tree)));
    }
    return timings;
  }

  private void eightEditors() throws Exception {
    ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
    try {
      List<Future<Timings>> running = new ArrayList<>();
      for (int editor = 0; editor < EDITORS; editor++) {
        long seed = SEED + 400 + editor;
        running.add(editors.submit(() -> previews(30, seed, tree -> tree)));
      }
      Timings all = new Timings();
      for (Future<Timings> each : running) {
        all.addAll(each.get());
      }
      report.time("Eight editors at once", "30 conditions", all);
    } finally {
      editors.shutdown();
    }
  }

  private void savedSegments() throws Exception {
    GeneratedTrees trees = trees(SEED + 450);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < SEGMENTS; i++) {
      ObjectNode segment = JSON.createObjectNode().put("name", "Segment " + i);
      segment.set("condition", CONDITIONS.valueToTree(Drafts.of(trees.tree(6))));
      String saved = send("POST", "/segments", BodyPublishers.ofString(segment.toString()));
      ids.add(JSON.readTree(saved).get("id").asText());
    }
    String sizes = "/segments/sizes?ids=" + String.join(",", ids);
    Timings first = new Timings();
    first.add(timed(() -> send("GET", sizes, BodyPublishers.noBody())));
    report.time("Saved segments of 6 conditions", "sizes of " + SEGMENTS + ", once", first);
    Timings again = new Timings();
    Timings overlaps = new Timings();
    Timings compositions = new Timings();
    for (int i = 0; i < TREES; i++) {
      again.add(timed(() -> send("GET", sizes, BodyPublishers.noBody())));
      ArrayNode three = JSON.createArrayNode();
      for (int j = 0; j < 3; j++) {
        three.add(Long.parseLong(ids.get((i + j * 167) % SEGMENTS)));
      }
      String asked = JSON.createObjectNode().set("segments", three).toString();
      overlaps.add(timed(() -> send("POST", "/segments/overlap", BodyPublishers.ofString(asked))));
      String id = ids.get((i + 83) % SEGMENTS);
      compositions.add(
          timed(() -> send("GET", "/segments/" + id + "/composition", BodyPublishers.noBody())));
    }
    report.time("Saved segments of 6 conditions", "sizes of " + SEGMENTS + ", again", again);
    report.time("Saved segments of 6 conditions", "overlap of three", overlaps);
    report.time("Saved segments of 6 conditions", "composition", compositions);
  }

  /** The first preview after a chunk of changed partners reads them all. */
  private void changes() throws Exception {
    GeneratedTrees trees = trees(SEED + 500);
    Timings first = new Timings();
    Timings second = new Timings();
    for (int i = 0; i < CHUNKS; i++) {
      int from = i * 7_919 % Math.max(1, PARTNERS - CHUNK);
      sync(1 + i, from, Math.min(PARTNERS, from + CHUNK));
      first.add(preview(trees.tree(10)));
      second.add(preview(trees.tree(10)));
    }
    report.time("After " + CHUNK + " partners changed, 10 conditions", "first preview", first);
    report.time("After " + CHUNK + " partners changed, 10 conditions", "second", second);
  }

  private void besideASync() throws Exception {
    GeneratedTrees trees = trees(SEED + 600);
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Double> sync =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return sync(99, 0, PARTNERS);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              } finally {
                ended.set(true);
              }
            });
    Timings timings = new Timings();
    while (!ended.get()) {
      timings.add(preview(trees.tree(10)));
      Thread.sleep(100);
    }
    report.time(
        "While a sync changes all partners, 10 conditions",
        String.format(Locale.ROOT, "preview every 100 ms (the sync took %.0f s)", sync.get()),
        timings);
  }

  /** Sends both requests of a preview together; returns the time until the later answer. */
  private long preview(Group tree) throws Exception {
    ObjectNode figures = JSON.createObjectNode();
    figures.set("condition", CONDITIONS.valueToTree(Drafts.of(tree)));
    ObjectNode page = figures.deepCopy();
    figures.put("nodes", true);
    page.put("limit", 50);
    return timed(
        () -> {
          CompletableFuture<HttpResponse<String>> one = post("/segments/preview", figures);
          CompletableFuture<HttpResponse<String>> other = post("/segments/preview/partners", page);
          check(one.get());
          return check(other.get());
        });
  }

  private CompletableFuture<HttpResponse<String>> post(String path, JsonNode body) {
    return client.sendAsync(
        request(path, "POST", BodyPublishers.ofString(body.toString()), "application/json"),
        BodyHandlers.ofString());
  }

  private static String check(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
    return answer.body();
  }

  private String send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    return check(
        client.send(request(path, method, body, "application/json"), BodyHandlers.ofString()));
  }

  private static HttpRequest request(
      String path, String method, BodyPublisher body, String contentType) {
    byte[] credentials = "admin:admin".getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(BASE + path))
        .method(method, body)
        .header("Content-Type", contentType)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .build();
  }

  private static long timed(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return System.nanoTime() - start;
  }

  /** Sends a version of some partners; returns the seconds that it took. */
  private double sync(int version, int from, int to) throws IOException, InterruptedException {
    Path lines = Files.createTempFile("previews", ".ndjson");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(lines)) {
        for (int i = 0; i < GeneratedFacts.GROUPS; i++) {
          writer.write(named("partnerGroup", i, "Group " + i));
        }
        facts.termNames().forEach((id, name) -> write(writer, named("templateTerm", id, name)));
        for (int i = from; i < to; i++) {
          writer.write(line(facts.partner(i, version)));
        }
      }
      long start = System.nanoTime();
      HttpResponse<String> answer =
          client.send(
              request("/sync", "POST", BodyPublishers.ofFile(lines), "application/x-ndjson"),
              BodyHandlers.ofString());
      if (JSON.readTree(check(answer)).path("rejected").asLong() != 0) {
        throw new IllegalStateException(answer.body());
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      Files.delete(lines);
    }
  }

  private static void write(BufferedWriter writer, String line) {
    try {
      writer.write(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String named(String type, Object id, String name) {
    return JSON.createObjectNode()
            .put("type", type)
            .put("id", id.toString())
            .put("name", name)
            .toString()
        + "\n";
  }

  private static String line(PartnerFacts partner) {
    ObjectNode line = JSON.createObjectNode();
    line.put("type", "partner").put("partnerId", partner.partnerId());
    line.put("name", partner.normalName());
    if (partner.prospectingStage() != null) {
      line.put("prospectingStage", partner.prospectingStage().name());
    }
    ArrayNode groups = line.putArray("groups");
    partner.groupIds().forEach(groups::add);
    ArrayNode contracts = line.putArray("contracts");
    for (ContractFacts contract : partner.contracts()) {
      ObjectNode one = contracts.addObject();
      one.put("contractId", contract.contractId()).put("stage", contract.stage().name());
      if (contract.templateTerm() != null) {
        one.put("templateTerm", contract.templateTerm());
      }
    }
    return line + "\n";
  }

  private void describe(double seconds) throws SQLException {
    try (Connection connection = DatabaseSession.connect()) {
      report.say(
          String.format(
              Locale.ROOT,
              "%s %s; Java %s, %d processors, server heap %s. Program of %,d generated partners,"
                  + " pushed in %.0f s. %d conditions of each size, seed %d. Times in milliseconds"
                  + " over HTTP; the client runs on the same machine.",
              connection.getMetaData().getDatabaseProductName(),
              connection.getMetaData().getDatabaseProductVersion(),
              System.getProperty("java.version"),
              Runtime.getRuntime().availableProcessors(),
              System.getProperty("benchmark.heap"),
              PARTNERS,
              seconds,
              TREES,
              SEED));
    }
  }
}
