package org.partnersegments.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Part of the test's archive: calls its own server over HTTP. */
public final class OwnServer {

  private OwnServer() {}

  /**
   * Calls the API as the administrator.
   *
   * @param headers alternating names and values
   */
  public static HttpResponse<byte[]> call(
      String method, String path, @Nullable String json, String... headers)
      throws IOException, InterruptedException {
    return call(HttpClient.Version.HTTP_1_1, method, path, json, headers);
  }

  /** Calls the API as the administrator, with a version of HTTP. */
  public static HttpResponse<byte[]> call(
      HttpClient.Version version,
      String method,
      String path,
      @Nullable String json,
      String... headers)
      throws IOException, InterruptedException {
    int port = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    byte[] credentials = "admin:admin".getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/partner-segments/api/v1" + path))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newBuilder()
        .version(version)
        .build()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
