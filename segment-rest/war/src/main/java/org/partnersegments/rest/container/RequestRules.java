package org.partnersegments.rest.container;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.stream.Collectors;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.RestApplication;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.problem.ProblemServlet;
import org.partnersegments.rest.request.AcceptedEncodings;
import org.partnersegments.rest.request.AcceptedTypes;
import org.partnersegments.rest.security.Challenge;

/**
 * Checks the address and the headers of a request. What the container and JAX-RS would read in
 * their own ways, it writes into one form that they all read alike. What is wrong becomes a
 * problem.
 */
final class RequestRules implements HttpHandler {

  static final String API = RestApplication.PATH + "/";

  /** Its operations are about the cookie, whoever else the caller may be. */
  static final String SESSION = API + "session";

  private final HttpHandler next;
  private final HttpHandler servlets;
  private final String sessionCookie;

  /**
   * @param next where a request goes that is right
   * @param servlets where the problem is answered for all others
   */
  RequestRules(HttpHandler next, HttpHandler servlets, String sessionCookie) {
    this.next = next;
    this.servlets = servlets;
    this.sessionCookie = sessionCookie;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    try {
      apply(exchange);
    } catch (ProblemException problem) {
      refuse(exchange, problem);
      servlets.handleRequest(exchange);
      return;
    }
    next.handleRequest(exchange);
  }

  private void apply(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    RequestHeaders.checkTransferEncoding(all(headers, Headers.TRANSFER_ENCODING));
    String sent = sentPath(exchange);
    RequestHeaders.checkHost(headers.getFirst(Headers.HOST));
    RequestAddress.checkPath(sent);
    String path = RequestAddress.decoded(sent).substring(exchange.getResolvedPath().length());
    // The container takes parameters out of a path, and would find the API without them.
    boolean api = path.startsWith(API) || exchange.getRelativePath().startsWith(API);
    if (api) {
      if (!sent.startsWith(exchange.getResolvedPath() + API)) {
        // JAX-RS would not find its own base path.
        throw new ProblemException(ProblemType.NOT_FOUND, null);
      }
      RequestAddress.checkApiPath(sent);
    }
    exchange.setQueryString(RequestAddress.query(exchange.getQueryString()));
    RequestHeaders.checkAuthorization(
        all(headers, Headers.AUTHORIZATION), headers.getFirst(Challenge.OWN_SCREEN));
    if (headers.contains(Headers.AUTHORIZATION) && !path.equals(SESSION)) {
      // Otherwise, the container would take the caller from the session, and not read the header.
      dropCookie(headers);
    }
    if (api) {
      RequestHeaders.checkContentType(all(headers, Headers.CONTENT_TYPE));
      join(headers, Headers.CONTENT_ENCODING);
      RequestHeaders.checkContentEncoding(
          headers.getFirst(Headers.CONTENT_ENCODING), headers.getFirst(Headers.CONTENT_TYPE));
      plainTags(headers, Headers.IF_MATCH);
      plainTags(headers, Headers.IF_NONE_MATCH);
      // JAX-RS reads it, and fails on what it does not understand. No answer depends on it.
      headers.remove(Headers.ACCEPT_LANGUAGE);
      if (headers.contains(Headers.ACCEPT)) {
        headers.put(Headers.ACCEPT, AcceptedTypes.ranked(all(headers, Headers.ACCEPT)));
      }
    }
    encode(path, headers);
  }

  /** The tag of a compressed answer names the same version as that of the plain one. */
  private static void plainTags(HeaderMap headers, HttpString name) {
    join(headers, name);
    if (headers.contains(name)) {
      headers.put(name, headers.getFirst(name).replace(AnswerHeaders.COMPRESSED, "\""));
    }
  }

  /**
   * Joins the lines of a header that is a list (RFC 9110, 5.3): a resource only gets the first
   * line.
   */
  private static void join(HeaderMap headers, HttpString name) {
    if (headers.contains(name)) {
      headers.put(name, String.join(", ", all(headers, name)));
    }
  }

  /** What is compressed already, or sent piece by piece, is compressed only on demand. */
  private static void encode(String path, HeaderMap headers) {
    AcceptedEncodings accepted = AcceptedEncodings.of(all(headers, Headers.ACCEPT_ENCODING));
    boolean plain = path.endsWith(".woff2") || path.endsWith(".png") || path.endsWith("/sync");
    switch (plain ? accepted.identityFirst() : accepted.gzipFirst()) {
      case GZIP -> headers.put(Headers.ACCEPT_ENCODING, AcceptedEncodings.GZIP);
      case IDENTITY -> headers.remove(Headers.ACCEPT_ENCODING);
      case NONE ->
          throw new ProblemException(
              ProblemType.NOT_ACCEPTABLE,
              "Accept-Encoding must allow gzip or identity. The server has no other encoding.");
    }
  }

  /**
   * The path as it was sent. A server's name before it is taken away; the container has compared it
   * with {@code Host}.
   */
  private static String sentPath(HttpServerExchange exchange) {
    String uri = exchange.getRequestURI();
    // Not isHostIncludedInRequestURI(), which is wrong if the path has parameters.
    if (uri.startsWith("/") || !uri.contains("://")) {
      return uri;
    }
    int authority = uri.indexOf("://") + 3;
    int path = uri.indexOf('/', authority);
    exchange.setRequestURI(path < 0 ? "/" : uri.substring(path), false);
    return exchange.getRequestURI();
  }

  private void dropCookie(HeaderMap headers) {
    List<String> others =
        all(headers, Headers.COOKIE).stream()
            .flatMap(line -> List.of(line.split(";")).stream())
            .map(String::strip)
            .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(sessionCookie + "="))
            .toList();
    headers.remove(Headers.COOKIE);
    if (!others.isEmpty()) {
      headers.put(Headers.COOKIE, others.stream().collect(Collectors.joining("; ")));
    }
  }

  /** Lets the servlet of problems answer, with all that belongs to an answer of ours. */
  private static void refuse(HttpServerExchange exchange, ProblemException problem) {
    HeaderMap headers = exchange.getRequestHeaders();
    // Otherwise, the container would answer these first.
    headers.remove(Headers.AUTHORIZATION);
    headers.remove(Headers.COOKIE);
    if (headers.contains(Headers.TRANSFER_ENCODING)) {
      // Nobody knows where the body ends.
      exchange.setPersistent(false);
    }
    problem
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    exchange.putAttachment(
        HttpServerExchange.REQUEST_ATTRIBUTES, ProblemServlet.attributes(problem));
    exchange.setRelativePath(ProblemServlet.PATH);
    exchange.setQueryString("");
  }

  private static List<String> all(HeaderMap headers, HttpString name) {
    HeaderValues values = headers.get(name);
    return values == null ? List.of() : List.copyOf(values);
  }
}
