package org.partnersegments.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A proxy that makes the server look like a later minor version. Like that version, it takes back
 * what it answered. It also answers 503 with {@code Retry-After} to the first request for the sizes
 * of segments, as an overloaded server does.
 */
final class LaterVersion implements AutoCloseable {

  /** What the later version has beyond the server. */
  enum Addition {
    /** Nothing. */
    NONE,
    /** A property in every object of every answer. */
    PROPERTIES,
    /** A condition of another kind in every group of conditions. */
    CONDITIONS
  }

  private static final String PROPERTY = "addedLater";
  private static final String KIND = "inSegment";
  private static final String BUSY = "/segments/sizes";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "expect");

  private final String server;
  private final Addition addition;
  private final HttpServer proxy;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  LaterVersion(String server, Addition addition) throws IOException {
    this.server = server;
    this.addition = addition;
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.setExecutor(threads);
    proxy.createContext("/", this::handle);
    proxy.start();
  }

  String address() {
    return "http://127.0.0.1:" + proxy.getAddress().getPort() + URI.create(server).getPath();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getRawPath();
      if (path.endsWith(BUSY) && refused.add(path)) {
        refuse(exchange);
        return;
      }
      HttpResponse<byte[]> answer = forward(exchange, body);
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] changed = answered(answer);
      exchange.sendResponseHeaders(answer.statusCode(), changed.length == 0 ? -1 : changed.length);
      if (changed.length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(changed);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    byte[] problem =
        ("{\"type\":\"urn:partner-segments:problem:busy\",\"title\":\"The server is busy\","
                + "\"status\":503}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    exchange.getResponseHeaders().set("Retry-After", "1");
    exchange.sendResponseHeaders(503, problem.length);
    exchange.getResponseBody().write(problem);
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    URI asked = exchange.getRequestURI();
    URI target = URI.create(server.replaceFirst("(://[^/]+)/.*", "$1") + asked);
    byte[] sent =
        isJson(exchange.getRequestHeaders().getFirst("Content-Type")) ? taken(body) : body;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .method(
                exchange.getRequestMethod(),
                sent.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(sent));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              // The answers are changed, so they must not be compressed.
              if (!HOP_BY_HOP.contains(lower) && !lower.equals("accept-encoding")) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static boolean isJson(String mediaType) {
    return mediaType != null && mediaType.matches("(?i)application/([a-z]+\\+)?json\\b.*");
  }

  private byte[] taken(byte[] body) throws IOException {
    JsonNode json = JSON.readTree(body);
    withoutAdditions(json);
    return JSON.writeValueAsBytes(json);
  }

  private static void withoutAdditions(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove(PROPERTY);
    }
    if (json instanceof ArrayNode array) {
      for (Iterator<JsonNode> items = array.iterator(); items.hasNext(); ) {
        if (items.next().has(KIND)) {
          items.remove();
        }
      }
    }
    json.forEach(LaterVersion::withoutAdditions);
  }

  private byte[] answered(HttpResponse<byte[]> answer) throws IOException {
    String mediaType = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.body().length == 0 || addition == Addition.NONE) {
      return answer.body();
    }
    if (isJson(mediaType)) {
      return JSON.writeValueAsBytes(withAdditions(JSON.readTree(answer.body())));
    }
    if (mediaType.startsWith("application/x-ndjson")) {
      return new String(answer.body(), StandardCharsets.UTF_8)
          .lines()
          .map(this::line)
          .collect(Collectors.joining("\n", "", "\n"))
          .getBytes(StandardCharsets.UTF_8);
    }
    return answer.body();
  }

  private String line(String json) {
    try {
      return JSON.writeValueAsString(withAdditions(JSON.readTree(json)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  private JsonNode withAdditions(JsonNode json) {
    List.copyOf(children(json)).forEach(this::withAdditions);
    if (json instanceof ObjectNode object) {
      if (addition == Addition.PROPERTIES) {
        object.putObject(PROPERTY).put("inVersion", "1.1");
      } else if (object.has("match") && object.path("conditions") instanceof ArrayNode children) {
        ObjectNode later = children.addObject().put(KIND, "42");
        if (object.has("holds")) {
          later.put("holds", true).put("words", "In the segment VIPs");
        }
      }
    }
    return json;
  }

  private static List<JsonNode> children(JsonNode json) {
    java.util.ArrayList<JsonNode> children = new java.util.ArrayList<>();
    json.forEach(children::add);
    return children;
  }

  @Override
  public void close() {
    proxy.stop(0);
    threads.shutdownNow();
  }
}
