package org.partnersegments.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnersegments.it.server.Ports;

/** Calls the API as one caller, always with the same headers. Immutable. */
public final class Api {

  public static final String CONTEXT =
      "http://" + Ports.HOST + ":" + Ports.HTTP + "/partner-segments";
  public static final String BASE = CONTEXT + "/api/v1";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, List<String>> headers;

  private Api(Map<String, List<String>> headers) {
    this.headers = headers;
  }

  public static Api anonymous() {
    return new Api(Map.of());
  }

  /** One of the demo's users, whose passwords are their names. */
  public static Api as(String user) {
    return as(user, user);
  }

  public static Api as(String user, String password) {
    byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return anonymous()
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  public static Api admin() {
    return as("admin");
  }

  /** The same caller with another header, in one line or several. */
  public Api with(String header, String... lines) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, List.of(lines));
    return new Api(more);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /**
   * Sends a request.
   *
   * @param path a path below the base path, or a whole address
   * @param body a JSON tree, a text, bytes, or a publisher
   */
  public Answer send(String method, String path, @Nullable Object body) {
    URI uri = URI.create(path.startsWith("http:") ? path : BASE + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, publisher(body));
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach((name, lines) -> lines.forEach(line -> request.header(name, line)));
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BodyPublisher publisher(@Nullable Object body) {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    if (body instanceof BodyPublisher ready) {
      return ready;
    }
    return body instanceof byte[] bytes
        ? BodyPublishers.ofByteArray(bytes)
        : BodyPublishers.ofString(body instanceof JsonNode json ? json.toString() : (String) body);
  }

  /** A body without an announced length. */
  public static BodyPublisher chunked(byte[] bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  /** A text, encoded as part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
