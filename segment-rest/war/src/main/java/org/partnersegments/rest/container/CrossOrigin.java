package org.partnersegments.rest.container;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import org.partnersegments.rest.security.AllowedOrigins;

/**
 * Lets pages of the allowed origins call the API from a browser (the CORS protocol of the Fetch
 * standard). They send a user's name and password; the session's cookie is for our own screen.
 */
final class CrossOrigin implements HttpHandler {

  private static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");
  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
  private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
  private static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
  private static final HttpString VALIDITY = new HttpString("Access-Control-Max-Age");

  private static final String METHODS = "GET, HEAD, POST, PUT, DELETE";

  /** What our operations read, except what browsers set themselves. */
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, Content-Encoding, If-Match, If-None-Match, X-Request-Id";

  /** What our operations answer, except what pages may read anyway. */
  private static final String ANSWER_HEADERS =
      "ETag, Location, Retry-After, Content-Disposition, X-Request-Id, X-Revision,"
          + " X-Partner-Count, RateLimit, RateLimit-Policy, Deprecation, Sunset, Link, Allow,"
          + " WWW-Authenticate";

  /** Two hours, the longest time that all browsers accept. */
  private static final String SECONDS = "7200";

  private final HttpHandler next;

  CrossOrigin(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String path = exchange.getRelativePath();
    if (path.startsWith(RequestRules.API) && !path.equals(RequestRules.SESSION)) {
      HeaderMap answer = exchange.getResponseHeaders();
      // Also without Origin, because a cache may keep the answer for another caller. And at the
      // end,
      // because a resource may set the header.
      exchange.addResponseCommitListener(
          ended -> ended.getResponseHeaders().add(Headers.VARY, Headers.ORIGIN_STRING));
      HeaderMap asked = exchange.getRequestHeaders();
      String origin = asked.getFirst(Headers.ORIGIN);
      if (AllowedOrigins.include(origin)) {
        answer.put(ALLOW_ORIGIN, origin);
        if (exchange.getRequestMethod().equals(Methods.OPTIONS) && asked.contains(REQUEST_METHOD)) {
          // The browser asks without credentials, so this comes before the login.
          answer.put(ALLOW_METHODS, METHODS);
          answer.put(ALLOW_HEADERS, REQUEST_HEADERS);
          answer.put(VALIDITY, SECONDS);
          exchange.setStatusCode(StatusCodes.NO_CONTENT);
          exchange.endExchange();
          return;
        }
        answer.put(EXPOSE_HEADERS, ANSWER_HEADERS);
      }
    }
    next.handleRequest(exchange);
  }
}
