package org.partnersegments.it.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.outage.SyncModel.PartnerLine;

/**
 * The test kills the server during a sync. The database then contains what the server acknowledged,
 * and no half chunk. Sending all lines again leads to the same rows as an undisturbed sync.
 */
class SyncKillIT {

  /** The number of kills; {@code -Dsync.kills=20} changes it. */
  private static final int KILLS = Integer.getInteger("sync.kills", 1);

  private static final long SEED = Long.getLong("segment.it.seed", System.nanoTime());

  private static final int LINES = 22_000;
  private static final int LINES_OF_A_CHUNK = 4_000;
  private static final int CHUNKS = (LINES + LINES_OF_A_CHUNK - 1) / LINES_OF_A_CHUNK;

  private static final String KEY =
      "cast(partner_key + 9223372036854775807 + 1 as bigint) as partner";

  /** Queries for all rows of a program, by table, without the program's ID and the revisions. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "partner",
          "select partner_id, name, name_normal, prospecting_stage from partner where program_id = ?",
          "group_membership",
          "select " + KEY + ", group_id from group_membership where program_id = ?",
          "contract",
          "select contract_id, "
              + KEY
              + ", stage, template_term_id, start_date, end_date from contract where program_id = ?",
          "partner_group",
          "select id, name, name_normal, archived from partner_group where program_id = ?",
          "partner_tombstone",
          "select " + KEY + " from partner_tombstone where program_id = ?");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(SEED);

  @Test
  void aKilledSyncLosesNothingThatItAcknowledgedAndConverges() throws Exception {
    SyncModel model = new SyncModel();
    try (KillableServer server = new KillableServer()) {
      server.start();
      for (String program : List.of("calm", "killed")) {
        Api.admin()
            .put(server.api() + "/programs/" + program, json("{'name':'Kill','timeZone':'UTC'}"))
            .is(201);
      }
      for (int round = 0; round < KILLS; round++) {
        killOnce(server, round, model);
        server.start();
      }
    }
  }

  private static String json(String text) {
    return TestProgram.json(text);
  }

  private void killOnce(KillableServer server, int round, SyncModel model) throws Exception {
    List<PartnerLine> lines = SyncModel.round(round, LINES);
    String body = lines.stream().map(PartnerLine::json).collect(Collectors.joining("\n"));
    long start = System.nanoTime();
    assertEquals(LINES, acknowledged(server, "calm", body, new AtomicLong()));
    long whole = (System.nanoTime() - start) / 1_000_000;

    AtomicLong acknowledged = new AtomicLong();
    CompletableFuture<Void> broken =
        CompletableFuture.runAsync(
            () -> {
              try {
                acknowledged(server, "killed", body, acknowledged);
              } catch (IOException | UncheckedIOException e) {
                // The connection breaks when the server dies.
              }
            });
    long delay = (long) (whole * 1.1 * random.nextDouble());
    Thread.sleep(delay);
    server.kill();
    broken.join();

    String at = "seed " + SEED + ", round " + round + ", killed after " + delay + " ms of " + whole;
    long taken;
    try (Connection connection = server.connect()) {
      taken = revision(connection, "killed") - (long) round * CHUNKS;
      System.out.printf("%s: %d chunks, %d lines acknowledged%n", at, taken, acknowledged.get());
      assertTrue(taken * LINES_OF_A_CHUNK >= acknowledged.get(), at);
      int applied = (int) Math.min(LINES, taken * LINES_OF_A_CHUNK);
      model.apply(lines.subList(0, applied));
      assertRows(model.rows(), rows(connection, "killed"), at);
    }

    server.start();
    assertEquals(LINES, acknowledged(server, "killed", body, new AtomicLong()));
    server.kill();
    model.apply(lines);
    try (Connection connection = server.connect()) {
      List<String> undisturbed = rows(connection, "calm");
      assertRows(undisturbed, rows(connection, "killed"), at);
      assertRows(model.rows(), undisturbed, at);
      // Lines that the server had processed before took no new revision.
      assertEquals((round + 1L) * CHUNKS, revision(connection, "killed"), at);
    }
  }

  /** Sends lines. Returns the number of the last acknowledged line, and sets it with each chunk. */
  private long acknowledged(KillableServer server, String program, String body, AtomicLong line)
      throws IOException {
    byte[] credentials = "admin:admin".getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.api() + "/programs/" + program + "/sync"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .header("Content-Type", TestProgram.NDJSON)
            .header("Accept", TestProgram.NDJSON)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      client
          .send(request, BodyHandlers.ofLines())
          .body()
          .forEach(
              text -> {
                JsonNode report = read(text);
                assertEquals(0, report.path("rejected").asInt(-1), text);
                line.set(report.path("line").longValue());
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return line.get();
  }

  private static JsonNode read(String text) {
    try {
      return Answer.JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertRows(List<String> expected, List<String> actual, String at) {
    if (!expected.equals(actual)) {
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(Set.copyOf(actual));
      List<String> unexpected = new ArrayList<>(actual);
      unexpected.removeAll(Set.copyOf(expected));
      throw new AssertionError(
          at
              + ": of "
              + expected.size()
              + " rows missing "
              + missing.size()
              + " "
              + missing.stream().limit(10).toList()
              + ", unexpected "
              + unexpected.size()
              + " "
              + unexpected.stream().limit(10).toList());
    }
  }

  private static long revision(Connection connection, String program) throws SQLException {
    return number(connection, "revision", program);
  }

  private static long number(Connection connection, String column, String program)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select " + column + " from program where program_key = ?")) {
      statement.setString(1, program);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<String> rows(Connection connection, String program) throws SQLException {
    int id = (int) number(connection, "id", program);
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      try (PreparedStatement statement = connection.prepareStatement(query.getValue())) {
        statement.setInt(1, id);
        try (ResultSet rows = statement.executeQuery()) {
          ResultSetMetaData columns = rows.getMetaData();
          while (rows.next()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
              values.put(columns.getColumnLabel(i), String.valueOf(rows.getObject(i)));
            }
            found.add(SyncModel.row(query.getKey(), values));
          }
        }
      }
    }
    return found.stream().sorted().toList();
  }
}
