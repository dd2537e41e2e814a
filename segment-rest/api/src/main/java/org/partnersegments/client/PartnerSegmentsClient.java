package org.partnersegments.client;

import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Makes clients, with whatever implements MicroProfile Rest Client where they are made. */
public final class PartnerSegmentsClient {

  private static final int CONNECT_SECONDS = 10;

  /** A file of all members is made before its first byte comes. */
  private static final int READ_MINUTES = 5;

  private PartnerSegmentsClient() {}

  /**
   * A client for one caller.
   *
   * @param api where the API is: {@code https://…/partner-segments/api/v1}
   * @param user the caller's name; sent with each request by HTTP Basic
   */
  public static PartnerSegments connect(URI api, String user, String password) {
    return builder(api, user, password).build(PartnerSegments.class);
  }

  /**
   * The same before it is built, for those who need other timeouts (10 seconds to connect, 5
   * minutes for an answer to go on), a trust store or a proxy. It builds {@link PartnerSegments}.
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
        // All problems are ours; and without MicroProfile Config RESTEasy's own mapper cannot be
        // made.
        .property("microprofile.rest.client.disable.default.mapper", true)
        .register(login, ClientRequestFilter.class)
        .register(new JsonBodies())
        .register(new ProblemMapper());
  }
}
