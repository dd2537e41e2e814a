package org.partnersegments.rest.body;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import java.security.Principal;
import java.util.regex.Pattern;
import org.partnersegments.rest.RestApplication;

/**
 * Decides what happens to a body, when the caller is known and before anything else of the
 * application runs: it is received as a whole, or left to an operation that reads a stream, or left
 * alone because its sender is not let in.
 */
final class BodyReceiver implements HttpHandler {

  private static final String POST = "POST";

  /** The only operation that anonymous callers may send a body to. */
  private static final Pattern LOGIN = Pattern.compile(RestApplication.PATH + "/session/?");

  private static final Pattern SYNC =
      Pattern.compile(RestApplication.PATH + "/programs/[^/]+/sync/?");

  private static final Pattern LINES =
      Pattern.compile("\\s*application/x-ndjson\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private final HttpHandler next;
  private final BodyMemory memory = new BodyMemory();

  BodyReceiver(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    ServletRequestContext context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
    if (exchange.isRequestComplete()
        || !exchange.isRequestChannelAvailable()
        || Body.of(context.getOriginalRequest()) != null) {
      next.handleRequest(exchange);
      return;
    }
    boolean posted = exchange.getRequestMethod().equalToString(POST);
    String path = exchange.getRelativePath();
    Principal caller = context.getOriginalRequest().getUserPrincipal();
    if (posted && LOGIN.matcher(path).matches()) {
      new BodyReception(exchange, context, memory, "", BodyLimit.MOST_BYTES_OF_A_LOGIN)
          .start(next, BodyLimit.MOST_SECONDS_OF_A_LOGIN);
    } else if (caller == null) {
      next.handleRequest(exchange);
    } else if (posted && SYNC.matcher(path).matches() && isLines(exchange)) {
      Body body = new Body.Arriving(new PacedStream(UnreadBody.channel(exchange)));
      context.getOriginalRequest().setAttribute(Body.ATTRIBUTE, body);
      next.handleRequest(exchange);
    } else {
      new BodyReception(exchange, context, memory, caller.getName(), BodyLimit.MOST_BYTES)
          .start(next, BodyLimit.MOST_SECONDS);
    }
  }

  /** A sync may also be one JSON document, which is received as a whole. */
  private static boolean isLines(HttpServerExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    return type != null && LINES.matcher(type).matches();
  }
}
