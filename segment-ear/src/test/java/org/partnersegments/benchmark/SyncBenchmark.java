package org.partnersegments.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.server.DatabaseSession;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;

/**
 * Measures a sync of a million partners in one request, the same sync again without changes,
 * requests to another program at the same time, and an export of all partners. Everything goes over
 * HTTP to the shipped EAR. The lines are in a file before the clock starts. Not part of the tests:
 * {@code -Pbenchmark -Dit.test=SyncBenchmark} runs it.
 */
class SyncBenchmark extends HttpIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE =
      "http://" + Ports.HOST + ":" + Ports.HTTP + "/partner-segments/api/v1/programs/";
  private static final String NDJSON = "application/x-ndjson";

  private static final int PARTNERS = Integer.getInteger("benchmark.sync.partners", 1_000_000);
  private static final int OTHER_PARTNERS = 50_000;
  private static final int FIRST_ID = 2_000_000;

  /** The time between two requests to the other program. */
  private static final Duration PACE = Duration.ofMillis(100);

  private static final Duration IDLE = Duration.ofSeconds(30);

  /** The longest time before PostgreSQL's processes publish their counters. */
  private static final Duration COUNTERS_ARE_LATE = Duration.ofSeconds(12);

  private static final String PREVIEW =
      """
      {"condition": {"match": "all", "conditions": [
        {"field": "contractStage", "operator": "isAnyOf", "values": ["JOINED"]},
        {"field": "partnerGroup", "operator": "isNoneOf", "values": ["3"]}]}}
      """;

  private static final String EVERYBODY =
      """
      {"name": "Everybody", "condition": {"match": "all", "conditions": [
        {"field": "partnerId", "operator": "isNoneOf", "values": ["1"]}]}}
      """;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BenchmarkReport report = new BenchmarkReport();

  @Test
  void aMillionPartners() throws Exception {
    Path small = Files.createTempFile("sync", ".ndjson");
    Path large = Files.createTempFile("sync", ".ndjson");
    try {
      PartnerLines.write(small, 2, FIRST_ID, OTHER_PARTNERS);
      PartnerLines lines = PartnerLines.write(large, 1, FIRST_ID, PARTNERS);
      for (String program : new String[] {"other", "volume"}) {
        send("PUT", program, "{\"name\":\"Volume\",\"timeZone\":\"UTC\"}");
      }
      sync("other", small);
      // Twice, because the first round warms up the JVM.
      readUntil(CompletableFuture.runAsync(() -> pause(IDLE)));
      Timings idle = readUntil(CompletableFuture.runAsync(() -> pause(IDLE)));
      describe(lines);

      Outcome first = measure(large);
      report.time("Reading another program: a preview, every 100 ms", "idle", idle);
      report.time(
          "Reading another program: a preview, every 100 ms", "beside the sync", first.reads);
      Timings preview = new Timings();
      preview.add(timed(() -> send("POST", "volume/segments/preview", PREVIEW)));
      report.time("Straight afterwards", "a preview in the new program, the first", preview);

      String before = counters();
      Outcome again = measure(large);
      String after = counters();
      report.time(
          "Reading another program: a preview, every 100 ms", "beside it, again", again.reads);

      Timings afterwards = readUntil(CompletableFuture.runAsync(() -> pause(IDLE)));
      report.time(
          "Reading another program: a preview, every 100 ms",
          "idle afterwards, with both programs",
          afterwards);

      report.say(
          "| | Seconds | Rows/s | Of the first | Created | Unchanged | Revision |\n"
              + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
              + line("sent first", lines, first, first)
              + line("sent again, unchanged", lines, again, first).stripTrailing());
      report.say(
          "The database's counters before and after the second: " + before + "; " + after + ".");
      exports(lines);
      report.write(
          Path.of(System.getProperty("benchmark.report")),
          "sync-" + (DatabaseSession.isPostgresql() ? "postgresql" : "h2"));
    } finally {
      Files.delete(small);
      Files.delete(large);
    }
  }

  /** The result and time of a sync, and the times of the requests to the other program. */
  private record Outcome(JsonNode total, double seconds, Timings reads) {}

  private Outcome measure(Path lines) throws Exception {
    long start = System.nanoTime();
    CompletableFuture<JsonNode> running =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return sync("volume", lines);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    CompletableFuture<Double> seconds =
        running.thenApply(total -> (System.nanoTime() - start) / 1e9);
    Timings reads = readUntil(running);
    return new Outcome(running.get(), seconds.get(), reads);
  }

  /** Exports of all partners, timed from the request to the last byte. */
  private void exports(PartnerLines lines) throws IOException, InterruptedException {
    HttpResponse<?> saved = send("POST", "volume/segments", EVERYBODY);
    URI segment = saved.uri().resolve(saved.headers().firstValue("Location").orElseThrow());
    StringBuilder table =
        new StringBuilder(
            """
            | Export of all | Seconds | Partners/s | Rows/s | MB |
            | --- | ---: | ---: | ---: | ---: |
            """);
    for (String type : new String[] {"text/csv", NDJSON}) {
      long start = System.nanoTime();
      HttpResponse<InputStream> answer =
          client.send(
              authorized(URI.create(segment + "/partners")).header("Accept", type).build(),
              BodyHandlers.ofInputStream());
      long bytes;
      try (InputStream body = answer.body()) {
        bytes = body.transferTo(OutputStream.nullOutputStream());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      String count = answer.headers().firstValue("X-Partner-Count").orElse("none");
      if (!count.equals(Long.toString(lines.partners()))) {
        throw new IllegalStateException(answer + ": " + count + " partners");
      }
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %,.0f | %,.0f | %d |\n",
              type,
              seconds,
              lines.partners() / seconds,
              lines.rows() / seconds,
              bytes / 1_000_000));
    }
    report.say(table.toString().stripTrailing());
  }

  private static String line(String what, PartnerLines lines, Outcome outcome, Outcome first) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %.0f %% | %,d | %,d | %d |\n",
        what,
        outcome.seconds,
        lines.rows() / outcome.seconds,
        100 * outcome.seconds / first.seconds,
        outcome.total.path("created").asLong(),
        outcome.total.path("unchanged").asLong(),
        outcome.total.path("revision").asLong());
  }

  private void describe(PartnerLines lines) throws SQLException {
    try (Connection connection = DatabaseSession.connect()) {
      report.say(
          String.format(
              Locale.ROOT,
              "%s %s; Java %s, %d processors, server heap %s. One request of %,d partners, %,d"
                  + " contracts and %,d group memberships, in the order of their IDs, into an empty"
                  + " program, from a file on the same machine.",
              connection.getMetaData().getDatabaseProductName(),
              connection.getMetaData().getDatabaseProductVersion(),
              System.getProperty("java.version"),
              Runtime.getRuntime().availableProcessors(),
              System.getProperty("benchmark.heap"),
              lines.partners(),
              lines.contracts(),
              lines.memberships()));
    }
  }

  /** Sends lines, and returns the last line of the answer. */
  private JsonNode sync(String program, Path lines) throws IOException, InterruptedException {
    HttpRequest request =
        request(program + "/sync", BodyPublishers.ofFile(lines), "POST")
            .header("Content-Type", NDJSON)
            .header("Accept", NDJSON)
            .build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    String last = "";
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        last = line;
      }
    }
    JsonNode total = JSON.readTree(last);
    if (!total.path("type").asText().equals("end") || total.path("rejected").asLong() != 0) {
      throw new IllegalStateException(last);
    }
    return total;
  }

  private HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path, BodyPublishers.ofString(json), method)
            .header("Content-Type", "application/json")
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
    return answer;
  }

  private static HttpRequest.Builder request(String path, BodyPublisher body, String method) {
    return authorized(URI.create(BASE + path)).method(method, body);
  }

  private static HttpRequest.Builder authorized(URI address) {
    byte[] credentials = "admin:admin".getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private Timings readUntil(CompletableFuture<?> end) throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<?> marked = end.whenComplete((result, failure) -> ended.set(true));
    Timings timings = new Timings();
    while (!ended.get()) {
      timings.add(timed(() -> send("POST", "other/segments/preview", PREVIEW)));
      pause(PACE);
    }
    marked.get();
    return timings;
  }

  private static long timed(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return System.nanoTime() - start;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The database's own counters of written rows. */
  private static String counters() throws SQLException {
    pause(COUNTERS_ARE_LATE);
    try (Connection connection = DatabaseSession.connect();
        Statement statement = connection.createStatement()) {
      if (DatabaseSession.isPostgresql()) {
        try (ResultSet row =
            statement.executeQuery(
                "select sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del) from pg_stat_user_tables")) {
          row.next();
          return String.format(
              Locale.ROOT,
              "%,d rows added, %,d changed, %,d deleted",
              row.getLong(1),
              row.getLong(2),
              row.getLong(3));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "select coalesce(sum(cumulative_row_count), 0), count(*) from"
                  + " information_schema.query_statistics where"
                  + " regexp_like(sql_statement, '^\\s*(insert|update|delete|merge)', 'i')")) {
        row.next();
        String counted =
            String.format(
                Locale.ROOT, "%,d rows by %d kinds of statements", row.getLong(1), row.getLong(2));
        // The counters start here.
        statement.execute("set query_statistics true");
        return counted;
      }
    }
  }
}
