package org.partnersegments.client;

import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Creates clients, with any implementation of MicroProfile Rest Client on the class path. */
public final class PartnerSegmentsClient {

  private static final int CONNECT_SECONDS = 10;

  /** The server writes a whole export before it sends the first byte. */
  private static final int READ_MINUTES = 5;

  private PartnerSegmentsClient() {}

  /**
   * A client for one caller.
   *
   * @param api the address of the API: {@code https://…/partner-segments/api/v1}
   * @param user the caller's name, which the client sends with each request (HTTP Basic)
   */
  public static PartnerSegments connect(URI api, String user, String password) {
    return builder(api, user, password).build(PartnerSegments.class);
  }

  /**
   * A builder of the same client, for other timeouts (the defaults are 10 seconds to connect and 5
   * minutes to wait for data), a trust store or a proxy. Build {@link PartnerSegments} with it.
   */
  public static RestClientBuilder builder(URI api, String user, String password) {
    String credentials = user + ":" + password;
    String authorization =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    ClientRequestFilter login =
        request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, authorization);
    return RestClientBuilder.newBuilder()
        .baseUri(api)
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_MINUTES, TimeUnit.MINUTES)
        // Our mapper handles all problems, and RESTEasy cannot create its own one without
        // MicroProfile Config.
        .property("microprofile.rest.client.disable.default.mapper", true)
        .register(login, ClientRequestFilter.class)
        .register(new JsonBodies())
        .register(new ProblemMapper());
  }
}
