package org.partnersegments.it.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.it.api.TestProgram.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.Once;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;
import org.partnersegments.it.server.ServerCpu;

/** Bodies in other encodings, with broken chunks, or made to cost the server much. */
class HostileBodyIT extends HttpIT {

  private static final Once<TestProgram> PROGRAM =
      new Once<>(
          () ->
              TestProgram.with(
                  "hostile-body", "{'type':'partner','partnerId':'1','name':'One','groups':[]}"));

  private static final String GOOD_LINE =
      json("{'type':'partner','partnerId':'1','name':'One','groups':[]}\n");

  private static final int TEN_MIB = 10 * 1024 * 1024;

  /**
   * On a quiet machine each takes less than half a second. On a busy one a processor counts two or
   * three times as much for the same work.
   */
  private static final Duration MOST_CPU = Duration.ofSeconds(2);

  // Encodings

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void jsonIsUtf8Alone(String encoding) {
    Charset other = Charset.forName(encoding);
    String condition =
        json(
            "{'condition':{'match':'all','conditions':[{'field':'partnerGroup','operator':'isSet'}]}}");
    String preview = PROGRAM.get().path("/segments/preview");
    Api.admin().post(preview, condition.getBytes(UTF_8)).is(200);
    Api.admin().post(preview, ("\uFEFF" + condition).getBytes(UTF_8)).is(200);
    Api.admin()
        .post(preview, condition.getBytes(other))
        .problem(400, "malformed-json")
        .at("", "malformed");
    Api.anonymous()
        .post("/session", json("{'name':'admin','password':'admin'}").getBytes(other))
        .problem(400, "malformed-json");
    PROGRAM.get().sync((GOOD_LINE + GOOD_LINE).getBytes(other)).problem(400, "bad-request");
  }

  /** Broken UTF-32, overlong, CESU-8, a surrogate, beyond Unicode, cut off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00007B00",
        "7B000000",
        "C0AF",
        "C080",
        "E080AF",
        "EDA0BDEDB880",
        "EDA080",
        "F4908080",
        "FF",
        "E282"
      })
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace(String hex) {
    byte[] bad = HexFormat.of().parseHex(hex);
    Api.anonymous().post("/session", bad).problem(400, "malformed-json").at("", "malformed");
    byte[] inText =
        joined(json("{'name':'").getBytes(UTF_8), bad, json("','password':'x'}").getBytes(UTF_8));
    Answer answer = Api.anonymous().post("/session", inText).problem(400, "malformed-json");
    answer.at(answer.string("/errors/0/pointer"), "malformed");

    byte[] line =
        joined(
            json("{'type':'partner','partnerId':'2','name':'").getBytes(UTF_8),
            bad,
            json("'}\n").getBytes(UTF_8));
    Answer sync =
        PROGRAM
            .get()
            .sync(
                joined(
                    GOOD_LINE.getBytes(UTF_8),
                    bad,
                    "\n".getBytes(UTF_8),
                    line,
                    GOOD_LINE.getBytes(UTF_8)))
            .is(200);
    assertEquals(4, sync.number("/received"));
    assertEquals(2, sync.number("/rejected"));
    assertEquals(2, sync.number("/unchanged"));
    assertEquals(List.of("2", "3"), sync.each("/errors", "line"));
    assertEquals(List.of("malformed", "malformed"), sync.each("/errors", "code"));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  // Chunks

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZZ\r\n",
        "-1\r\n",
        "\r\n",
        ";x\r\n",
        "0x5\r\n",
        "5Z\r\nhello\r\n0\r\n\r\n",
        "fffffffffffffffff\r\n",
        "1\r\n \r\nZZ\r\n",
        "1\r\nToo long\r\n0\r\n\r\n",
        "1\n \n0\n\n"
      })
  void aBrokenChunkNeverEndsInSuccess(String broken) throws IOException {
    String line = GOOD_LINE;
    String chunk = Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
    for (String accept : List.of("application/json", TestProgram.NDJSON)) {
      String answer = raw("/sync", TestProgram.NDJSON, accept, chunk + chunk + broken);
      if (accept.equals(TestProgram.NDJSON)) {
        assertFalse(answer.contains("\"type\":\"end\""), answer);
      } else {
        assertTrue(answer.startsWith("HTTP/1.1 400 ") || answer.isEmpty(), answer);
      }
    }
    String document = "{}";
    String answer =
        raw("/segments/preview", "application/json", "*/*", "2\r\n" + document + "\r\n" + broken);
    assertTrue(answer.startsWith("HTTP/1.1 400 ") || answer.isEmpty(), answer);
  }

  @Test
  void aBodyInWellFormedChunksIsRead() throws IOException {
    String line = GOOD_LINE;
    StringBuilder chunks = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      chunks.append("01;name=\"value\"\r\n").append(line.charAt(i)).append("\r\n");
    }
    String answer =
        raw("/sync", TestProgram.NDJSON, "*/*", chunks + "000\r\nTrailer: value\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    assertTrue(answer.contains("\"received\":1"), answer);
  }

  /** The whole answer, up to the end of the connection. */
  private static String raw(String below, String type, String accept, String chunks)
      throws IOException {
    try (Socket socket = Ports.connect()) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              """
              POST /partner-segments/api/v1%s HTTP/1.1
              Host: localhost
              Connection: close
              Authorization: Basic %s
              Content-Type: %s
              Accept: %s
              Transfer-Encoding: chunked

              %s"""
                  .replace("\n", "\r\n")
                  .formatted(
                      PROGRAM.get().path(below),
                      Base64.getEncoder().encodeToString("admin:admin".getBytes(US_ASCII)),
                      type,
                      accept,
                      chunks)
                  .getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  // Cost

  @Test
  void whatIsLargeIsRefusedForLittle() throws IOException {
    String preview = PROGRAM.get().path("/segments/preview");
    String marks = "\u0323\u0301".repeat(TEN_MIB / 4 - 100);
    String keys = manyKeys();
    String ids = "[" + "1,".repeat(TEN_MIB / 2 - 100) + "1]";
    String texts = "[" + "\"1\",".repeat(TEN_MIB / 4 - 100) + "\"1\"]";
    cheap(413, () -> Api.anonymous().post("/session", manyKeys()));
    cheap(413, () -> Api.anonymous().post("/session", "{\"name\":\"" + marks + "\"}"));
    cheap(400, () -> Api.admin().post(preview, keys));
    cheap(400, () -> Api.admin().post(preview, "{\"condition\":" + keys + "}"));
    cheap(
        400,
        () -> Api.admin().post(preview, leaf("partnerName", "contains", "[\"" + marks + "\"]")));
    cheap(400, () -> Api.admin().post(preview, leaf("partnerId", "isAnyOf", ids)));
    cheap(400, () -> Api.admin().post(preview, leaf("partnerId", "isAnyOf", texts)));
    cheap(
        400,
        () -> Api.admin().post(PROGRAM.get().path("/segments"), "{\"name\":\"" + marks + "\"}"));
    cheap(
        400,
        () ->
            Api.admin()
                .post(PROGRAM.get().path("/partners/resolve"), "{\"partnerIds\":" + texts + "}"));
    cheap(
        400,
        () ->
            Api.admin().get(PROGRAM.get().path("/partners?query=" + "%CC%A3%CC%81".repeat(5_000))));
    cheap(200, () -> PROGRAM.get().sync("{\"type\":\"partner\",\"name\":\"" + marks + "\"}\n"));
  }

  @Test
  void compressedBodiesAreRefusedForLittle() throws IOException {
    Api gzip = Api.admin().with("Content-Encoding", "gzip");
    byte[] lineFeeds = gzip("\n", 1 << 30);
    byte[] blank = gzip(" \n", 1 << 30);
    byte[] one = gzip("x", 1 << 30);
    byte[] badLines = gzip("{}\n", 15_000_000);
    cheap(400, () -> PROGRAM.get().sync(gzip, lineFeeds));
    cheap(400, () -> PROGRAM.get().sync(gzip, blank));
    cheap(400, () -> PROGRAM.get().sync(gzip, one));
    cheap(400, () -> PROGRAM.get().sync(gzip, badLines));
    cheap(400, () -> PROGRAM.get().sync("{}\n".repeat(3_000_000)));
    cheap(400, () -> PROGRAM.get().sync("x\n".repeat(5_000_000)));
  }

  private static void cheap(int status, Supplier<Answer> request) throws IOException {
    Duration taken = ServerCpu.least(3, () -> assertEquals(status, request.get().status()));
    StackTraceElement caller = Thread.currentThread().getStackTrace()[2];
    assertTrue(
        taken.compareTo(MOST_CPU) <= 0, () -> "line " + caller.getLineNumber() + ": " + taken);
  }

  private static String manyKeys() {
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < 700_000; i++) {
      keys.append("\"key").append(i).append("\":1,");
    }
    return keys.append("\"last\":1}").toString();
  }

  private static String leaf(String field, String operator, String values) {
    return json("{'condition':{'match':'all','conditions':[{'field':'%s','operator':'%s','values':%s}]}}")
        .formatted(field, operator, values);
  }

  private static byte[] gzip(String repeated, int length) throws IOException {
    byte[] part = new byte[repeated.length() * 100_000];
    byte[] unit = repeated.getBytes(UTF_8);
    for (int i = 0; i < part.length; i++) {
      part[i] = unit[i % unit.length];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (long written = 0; written < length; written += part.length) {
        gzip.write(part);
      }
    }
    return bytes.toByteArray();
  }
}
