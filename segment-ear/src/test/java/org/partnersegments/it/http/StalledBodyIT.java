package org.partnersegments.it.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.DatabaseSession;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;

/**
 * Senders that begin a body and do not end it. They hold nothing that others need: no thread, and
 * not more than their share of the places.
 */
class StalledBodyIT extends HttpIT {

  private static final int SENDERS = 16;

  /** More than sockets buffer on the way. */
  private static final int BEGUN = 1_100_000;

  /** The server closes a refused connection after 5 seconds. */
  private static final Duration REFUSED = Duration.ofSeconds(15);

  /** The server cuts a sync after 60 seconds of waiting. */
  private static final Duration CUT = Duration.ofSeconds(90);

  private static final Duration BUSY_MACHINE = Duration.ofSeconds(5);

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () -> {
            TestProgram program = TestProgram.create("stalled");
            program.grant("sync", "sync");
            return program;
          });

  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** The kinds of bodies, each of which ends where the server expects more. */
  private enum Kind {
    CHUNKED("POST", "/sync", TestProgram.NDJSON, "Transfer-Encoding: chunked\r\n"),
    ANNOUNCED("POST", "/sync", TestProgram.NDJSON, "Content-Length: 2000000\r\n"),
    GZIP(
        "POST",
        "/sync",
        TestProgram.NDJSON,
        "Content-Encoding: gzip\r\nContent-Length: 2000000\r\n"),
    DOCUMENT("POST", "/segments/preview", "application/json", "Content-Length: 2000000\r\n"),
    CHUNKED_DOCUMENT("PUT", "/segments/1", "application/json", "Transfer-Encoding: chunked\r\n"),
    NO_ADDRESS("POST", "/no/such/address", "application/json", "Content-Length: 2000000\r\n"),
    NO_BODY_EXPECTED("GET", "/segments", "application/json", "Content-Length: 2000000\r\n");

    private final String method;
    private final String below;
    private final String type;
    private final String length;

    Kind(String method, String below, String type, String length) {
      this.method = method;
      this.below = below;
      this.type = type;
      this.length = length;
    }

    byte[] head(String authorization) {
      return "%s /partner-segments/api/v1%s HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: test\r\n%sContent-Type: %s\r\n%s\r\n"
          .formatted(method, PROGRAM.get().path(below), authorization, type, length)
          .getBytes(US_ASCII);
    }

    byte[] begun() {
      byte[] bytes = new byte[BEGUN];
      if (this == GZIP) {
        new Random(1).nextBytes(bytes);
        bytes[0] = 0x1f;
        bytes[1] = (byte) 0x8b;
        bytes[2] = 8;
        bytes[3] = 0;
        return bytes;
      }
      String head = length.startsWith("Transfer") ? "10f000\r\n" : "";
      return (head + (" ".repeat(99) + "\n").repeat(BEGUN / 100)).getBytes(US_ASCII);
    }
  }

  private static String authorization(String user, String password) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(US_ASCII))
        + "\r\n";
  }

  private static final String ANONYMOUS = "";

  /** Not the name of an account, because the server locks an account after some wrong passwords. */
  private static final String WRONG_PASSWORD = authorization("nobody", "wrong");

  private static final String STRANGER = authorization("viewer", "viewer");
  private static final String CALLER = authorization("sync", "sync");

  private Socket begin(byte[] head, byte[] begun) throws IOException {
    Socket socket = Ports.connect();
    sockets.add(socket);
    socket.getOutputStream().write(head);
    socket.getOutputStream().flush();
    try {
      socket.getOutputStream().write(begun);
    } catch (SocketException e) {
      // Refused already.
    }
    return socket;
  }

  /** The status of the answer, once the server has closed the connection. */
  private static int statusWhenClosed(Socket socket, Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[8 * 1024];
    try {
      int n = socket.getInputStream().read(buffer);
      while (n >= 0) {
        answer.append(new String(buffer, 0, n, ISO_8859_1));
        n = socket.getInputStream().read(buffer);
      }
    } catch (SocketException e) {
      // A reset closes it, too.
    }
    assertTrue(answer.toString().startsWith("HTTP/1.1 "), answer::toString);
    return Integer.parseInt(answer.substring(9, 12));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoIsNotLetInIsRefusedUnreadAndTheConnectionClosed(Kind kind) throws IOException {
    List<Socket> anonymous = new ArrayList<>();
    List<Socket> wrong = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      anonymous.add(begin(kind.head(ANONYMOUS), kind.begun()));
    }
    for (int i = 0; i < 4; i++) {
      wrong.add(begin(kind.head(WRONG_PASSWORD), kind.begun()));
    }
    for (Socket socket : anonymous) {
      int status = statusWhenClosed(socket, REFUSED);
      assertEquals(kind == Kind.NO_ADDRESS ? 404 : 401, status);
    }
    for (Socket socket : wrong) {
      assertEquals(401, statusWhenClosed(socket, REFUSED));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"CHUNKED", "ANNOUNCED", "GZIP"})
  void whoHasNoRoleInTheProgramIsRefusedUnread(Kind kind) throws IOException {
    List<Socket> strangers = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      strangers.add(begin(kind.head(STRANGER), kind.begun()));
    }
    for (Socket socket : strangers) {
      assertEquals(404, statusWhenClosed(socket, REFUSED));
    }
  }

  @Test
  void aPushHardlyWaitsBesideStalledSendersOfEveryKind() throws Exception {
    push();
    Duration alone = push();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < SENDERS; i++) {
        begin(kind.head(ANONYMOUS), kind.begun());
        begin(kind.head(CALLER), kind.begun());
      }
    }
    for (int i = 0; i < SENDERS; i++) {
      begin(login(100), "{\"name\":\"a".getBytes(US_ASCII));
    }
    Duration beside = push();
    // It waited for minutes when stalled senders held places.
    assertTrue(
        beside.compareTo(alone.multipliedBy(2).plus(BUSY_MACHINE)) <= 0,
        () -> "alone " + alone + ", beside " + beside);
    assertEquals(204, Api.anonymous().post("/session", credentials()).status());
  }

  private static String credentials() {
    return "{\"name\":\"viewer\",\"password\":\"viewer\"}";
  }

  private static byte[] login(int length) {
    return "POST /partner-segments/api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        .formatted(length)
        .getBytes(US_ASCII);
  }

  /** The time for 15,000 partners of a new program, pushed by an administrator. */
  private static Duration push() {
    TestProgram program = TestProgram.create("pushed");
    String lines =
        IntStream.rangeClosed(1, 15_000)
            .mapToObj(
                i ->
                    "{\"type\":\"partner\",\"partnerId\":\""
                        + i
                        + "\",\"name\":\"Partner "
                        + i
                        + "\"}")
            .collect(Collectors.joining("\n"));
    long start = System.nanoTime();
    Answer answer = program.sync(Api.chunked(lines.getBytes(US_ASCII))).is(200);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(15_000, answer.number("/created"), answer::toString);
    return time;
  }

  @Test
  void aCallerHoldsOnlyAShareOfTheSyncsAndIsCutOff() throws Exception {
    assumeFalse(DatabaseSession.isPostgresql(), "it takes a minute, on either database");
    List<Socket> own = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      own.add(begin(Kind.CHUNKED.head(CALLER), Kind.CHUNKED.begun()));
    }
    // A byte now and then does not help.
    assertTimeoutPreemptively(
        CUT,
        () -> {
          List<Integer> statuses = new ArrayList<>();
          for (Socket socket : own) {
            statuses.add(trickled(socket));
          }
          assertEquals(4, statuses.stream().filter(s -> s == 400).count(), statuses::toString);
          assertEquals(12, statuses.stream().filter(s -> s == 503).count(), statuses::toString);
        });
  }

  /** The status of the answer to a sender of a byte each second. */
  private static int trickled(Socket socket) throws IOException, InterruptedException {
    while (socket.getInputStream().available() == 0) {
      socket.getOutputStream().write(' ');
      Thread.sleep(1_000);
    }
    return statusWhenClosed(socket, REFUSED);
  }

  @Test
  void aLoginThatDoesNotArriveIsGivenUp() throws Exception {
    Socket socket = begin(login(60), "{\"name\":".getBytes(US_ASCII));
    assertEquals(400, assertTimeoutPreemptively(CUT, () -> trickled(socket)));
  }

  @Test
  void aLoginThatArrivesInPiecesIsOne() throws Exception {
    String credentials = credentials();
    Socket socket = begin(login(credentials.length()), new byte[0]);
    for (int i = 0; i < credentials.length(); i++) {
      socket.getOutputStream().write(credentials.charAt(i));
      Thread.sleep(20);
    }
    byte[] answer = new byte[12];
    assertEquals(12, socket.getInputStream().readNBytes(answer, 0, 12));
    assertEquals("HTTP/1.1 204", new String(answer, US_ASCII));
  }

  @Test
  void aLoginIsSmall() {
    String padding = " ".repeat(8 * 1024);
    Api.anonymous().post("/session", credentials() + padding).problem(413, "too-large");
    Api.anonymous()
        .post("/session", Api.chunked((credentials() + padding).getBytes(US_ASCII)))
        .problem(413, "too-large");
  }
}
