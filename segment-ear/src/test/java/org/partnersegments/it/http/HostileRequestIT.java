package org.partnersegments.it.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;
import org.partnersegments.reference.Tree;

/** Requests that try to break something. None makes the server fail, and none affects others. */
class HostileRequestIT extends HttpIT {

  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  /** More than the server's threads. */
  private static final int SLOW_SENDERS = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Once<TestProgram> PROGRAM = new Once<>(() -> TestProgram.create("hostile"));

  private static String path(String below) {
    return PROGRAM.get().path(below);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/segments/preview;a=%2Fsync",
        "/segments/preview;a=/sync",
        "/segments;x=%2Fsync/preview",
        "/segments/preview?a=/sync",
        "/sync/..;/segments/preview"
      })
  void theAddressDoesNotLiftTheLimitOfABody(String below) {
    byte[] body = new byte[MOST_BYTES + 1];
    Arrays.fill(body, (byte) ' ');
    for (Object sent : List.of(body, Api.chunked(body))) {
      Answer answer = Api.admin().post(path(below), sent);
      assertTrue(List.of(400, 404, 413).contains(answer.status()), answer::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/segments;a=b", "/segments;a", "/segments;jsessionid=abc", "/partners;query=x"})
  void parametersWithinThePathAreRefused(String below) {
    String name = below.replaceAll(".*;|=.*", "");
    Api.admin().get(path(below)).problem(400, "invalid").in(name, "unknown-parameter");
    Api.anonymous().get(path(below)).problem(401, "unauthenticated");
  }

  @Test
  void whoSendsABodySlowlyBlocksNobody() throws IOException {
    besideSlowSenders(
        "/segments/preview",
        "application/json",
        "{".getBytes(US_ASCII),
        senders -> {
          for (int i = 0; i < 20; i++) {
            PROGRAM.get().preview(JOINED).is(200);
            for (Socket socket : senders) {
              socket.getOutputStream().write(' ');
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sync", "/segments/preview", "/no/such/address"})
  void whoSendsALargeBodySlowlyKeepsOthersFromThatAlone(String below) throws IOException {
    boolean sync = below.equals("/sync");
    // More than the server buffers of a body before it gives the request a thread.
    byte[] begun = (" ".repeat(99) + "\n").repeat(11_000).getBytes(US_ASCII);
    besideSlowSenders(
        below,
        sync ? TestProgram.NDJSON : "application/json",
        begun,
        senders -> {
          PROGRAM.get().preview(JOINED).is(200);
          if (sync) {
            Answer refused = PROGRAM.get().sync("").problem(503, "busy");
            assertEquals("5", refused.header("Retry-After"));
            assertEquals("\"syncs\";r=0", refused.header("RateLimit"));
          }
        });
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Answer taken = PROGRAM.get().sync("");
          while (taken.status() != 200) {
            Thread.sleep(100);
            taken = PROGRAM.get().sync("");
          }
          assertEquals(
              "\"syncs\";q=4;qu=\"concurrent-requests\"", taken.header("RateLimit-Policy"));
        });
  }

  /** Runs code while many requests have sent only the start of their body. */
  private static void besideSlowSenders(
      String below, String type, byte[] begun, ThrowingConsumer<List<Socket>> others)
      throws IOException {
    String head =
        "POST /partner-segments/api/v1%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                path(below),
                Base64.getEncoder().encodeToString("admin:admin".getBytes(US_ASCII)),
                type,
                begun.length + 1_000);
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_SENDERS; i++) {
        Socket socket = Ports.connect();
        senders.add(socket);
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        socket.getOutputStream().write(begun);
      }
      assertTimeoutPreemptively(PATIENCE, () -> others.accept(senders));
    } finally {
      for (Socket socket : senders) {
        socket.close();
      }
    }
  }

  @Test
  void ofTwoWhoCreateTheSameProgramAtOnceOneCreatesIt() throws Exception {
    int callers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      for (int round = 0; round < 10; round++) {
        String key = "race-" + Long.toString(System.nanoTime(), 36);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
          answers.add(
              threads.submit(
                  () -> {
                    start.await();
                    return Api.admin()
                        .put("/programs/" + key, "{\"name\":\"Raced\",\"timeZone\":\"UTC\"}");
                  }));
        }
        start.countDown();
        int created = 0;
        for (Future<Answer> future : answers) {
          Answer answer = future.get();
          assertTrue(List.of(200, 201, 409).contains(answer.status()), answer::toString);
          created += answer.status() == 201 ? 1 : 0;
        }
        assertEquals(1, created);
      }
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic !!!",
        "Basic YWRtaW4=",
        "Basic OmFkbWlu",
        "Basic /////w==",
        "Bearer abc",
        "Digest username=\"admin\"",
        "Negotiate x",
        "x",
        ","
      })
  void malformedCredentialsAreNone(String header) {
    Answer answer = Api.anonymous().with("Authorization", header).get("/me");
    assertEquals(401, answer.status(), answer::toString);
    assertEquals("application/problem+json", answer.header("Content-Type").replaceAll(";.*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;q=abc",
        "application/json;q=2",
        "application/json;q=-1",
        "application/json;q=",
        "application/json;q",
        "application/json;q=1.2345",
        "application/json;q=0",
        "a/b/c",
        "/",
        ";q=1",
        "json",
        "*/json",
        "application/json;\"",
        ",",
        "text/csv;q=x, application/json"
      })
  void aMalformedAcceptFailsNothing(String header) {
    Answer answer = Api.admin().with("Accept", header).get("/me");
    assertTrue(List.of(200, 400, 406).contains(answer.status()), answer::toString);
    if (answer.status() != 200) {
      answer.problem(answer.status(), answer.status() == 400 ? "bad-request" : "not-acceptable");
    }
  }
}
