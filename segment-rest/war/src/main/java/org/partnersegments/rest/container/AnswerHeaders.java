package org.partnersegments.rest.container;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.request.AcceptedEncodings;
import org.partnersegments.rest.security.Challenge;

/** Corrects headers that the container or JAX-RS sets on its own, whatever answers. */
final class AnswerHeaders implements HttpHandler {

  /** The end of the tag of an answer that is compressed. */
  static final String COMPRESSED = "-gzip\"";

  private final HttpHandler next;

  AnswerHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    boolean challenged =
        Challenge.isWanted(exchange.getRequestHeaders().getFirst(Challenge.OWN_SCREEN));
    exchange.addResponseCommitListener(
        answered -> {
          HeaderMap headers = answered.getResponseHeaders();
          String location = headers.getFirst(Headers.LOCATION);
          if (location != null) {
            headers.put(Headers.LOCATION, withoutHost(location, answered.getHostAndPort()));
          }
          if (!challenged && answered.getStatusCode() == StatusCodes.UNAUTHORIZED) {
            headers.remove(Headers.WWW_AUTHENTICATE);
          }
          if (isHead(answered) && "0".equals(headers.getFirst(Headers.CONTENT_LENGTH))) {
            // The container counts what was written. The answer to GET has another length.
            headers.remove(Headers.CONTENT_LENGTH);
          }
          vary(headers);
          if (isCompressed(answered)) {
            tag(headers);
          }
        });
    next.handleRequest(exchange);
  }

  /**
   * An address of ours, without the host: the server knows its own name only from the caller's
   * {@code Host}, which a stranger may have chosen. Addresses of other hosts stay, such as those of
   * a login server.
   */
  static String withoutHost(String location, @Nullable String host) {
    int authority = location.indexOf("://") + 3;
    if (authority < 3 || host == null || location.indexOf('/') < authority - 2) {
      return location;
    }
    int path = location.indexOf('/', authority);
    int end = path < 0 ? location.length() : path;
    if (!location.substring(authority, end).equalsIgnoreCase(host)) {
      return location;
    }
    return path < 0 ? "/" : location.substring(path);
  }

  /** Every answer may be compressed for another caller, so a cache must tell them apart. */
  private static void vary(HeaderMap headers) {
    boolean said =
        headers.contains(Headers.VARY)
            && headers.get(Headers.VARY).stream()
                .anyMatch(v -> v.contains(Headers.ACCEPT_ENCODING_STRING));
    if (!said) {
      headers.add(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    }
  }

  private static boolean isHead(HttpServerExchange answered) {
    return answered.getRequestMethod().equals(Methods.HEAD)
        && answered.getStatusCode() == StatusCodes.OK;
  }

  private static boolean isCompressed(HttpServerExchange answered) {
    // An answer that is the same as before would have been compressed, too.
    String encoding =
        answered.getStatusCode() == StatusCodes.NOT_MODIFIED
            ? answered.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING)
            : answered.getResponseHeaders().getFirst(Headers.CONTENT_ENCODING);
    return AcceptedEncodings.GZIP.equals(encoding)
        && answered.getStatusCode() < StatusCodes.BAD_REQUEST;
  }

  /** Two answers with the same strong tag would have the same bytes (RFC 9110, 8.8.3.3). */
  private static void tag(HeaderMap headers) {
    String tag = headers.getFirst(Headers.ETAG);
    if (tag != null && tag.startsWith("\"")) {
      headers.put(Headers.ETAG, tag.substring(0, tag.length() - 1) + COMPRESSED);
    }
  }
}
