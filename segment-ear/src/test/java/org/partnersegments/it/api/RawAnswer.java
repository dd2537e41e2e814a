package org.partnersegments.it.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.partnersegments.it.server.Ports;

/**
 * What the server sends back for bytes that no HTTP client would send, until it closes the
 * connection.
 *
 * @param head the status line and the headers of the first answer
 * @param body everything behind them
 */
public record RawAnswer(String head, String body) {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final String ADMIN = "Authorization: Basic YWRtaW46YWRtaW4=";

  /** Sends one request line and headers as the administrator, and asks to close the connection. */
  public static RawAnswer to(String line, String... headers) {
    List<String> lines = new ArrayList<>(List.of(line + " HTTP/1.1", "Connection: close"));
    if (Arrays.stream(headers).noneMatch(h -> h.startsWith("Host:"))) {
      lines.add("Host: localhost");
    }
    if (Arrays.stream(headers).noneMatch(h -> h.startsWith("Authorization"))) {
      lines.add(ADMIN);
    }
    lines.addAll(List.of(headers));
    return toBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
  }

  /** Sends these bytes, and reads until the server closes the connection. */
  public static RawAnswer toBytes(byte[] request) {
    try (Socket socket = Ports.connect()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      int end = answer.indexOf("\r\n\r\n");
      assertTrue(end > 0, () -> "no answer to " + new String(request, ISO_8859_1) + ": " + answer);
      return new RawAnswer(answer.substring(0, end), answer.substring(end + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(new String(request, ISO_8859_1), e);
    }
  }

  public int status() {
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  /** A header's value; empty if it is not there. */
  public String header(String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** Checks that this is a complete problem of this kind. */
  public RawAnswer problem(int status, String code) {
    assertEquals(status, status(), this::toString);
    assertTrue(header("Content-Type").startsWith("application/problem+json"), this::toString);
    assertEquals("no-store", header("Cache-Control"), this::toString);
    assertFalse(header("X-Request-Id").isBlank(), this::toString);
    if (!body.isEmpty()) {
      JsonNode problem = json();
      assertEquals("urn:partner-segments:problem:" + code, problem.path("type").asText());
      assertEquals(status, problem.path("status").asInt());
      assertEquals(header("X-Request-Id"), problem.path("requestId").asText());
      assertEquals("/partner-segments/api/v1/problems/" + code, problem.path("help").asText());
    }
    return this;
  }

  private JsonNode json() {
    try {
      // A chunked body has the length in front.
      return Answer.JSON.readTree(body.substring(body.indexOf('{')));
    } catch (IOException e) {
      throw new UncheckedIOException(toString(), e);
    }
  }
}
