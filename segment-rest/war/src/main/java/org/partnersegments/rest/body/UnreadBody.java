package org.partnersegments.rest.body;

import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Closes a connection whose request is answered and whose body was not read to its end. Without
 * this, the server would read the rest first, with a thread that waits for the sender.
 *
 * <p>It closes a little later than at once: a sender that is still sending would otherwise lose the
 * answer. Until then it discards what arrives, without a thread.
 */
final class UnreadBody {

  /** The most seconds that a sender has to read the answer before the connection is closed. */
  static final int MOST_SECONDS = 5;

  /** The most bytes that are discarded; the largest body of a request fits. */
  static final int MOST_BYTES_DISCARDED = 16 * 1024 * 1024;

  private static final int BUFFER = 16 * 1024;

  private static final AttachmentKey<StreamSourceChannel> CHANNEL =
      AttachmentKey.create(StreamSourceChannel.class);

  private final HttpServerExchange exchange;
  private final HttpServerConnection connection;
  private final ByteBuffer discarded = ByteBuffer.allocate(BUFFER);
  private long bytes;
  private boolean over;
  private XnioExecutor.@Nullable Key timer;

  private UnreadBody(HttpServerExchange exchange, HttpServerConnection connection) {
    this.exchange = exchange;
    this.connection = connection;
  }

  /** Handles the connection of a request in this way, whoever answers it. */
  static void install(HttpServerExchange exchange) {
    if (exchange.getConnection() instanceof HttpServerConnection) {
      exchange.addResponseCommitListener(UnreadBody::announce);
    }
    exchange.addDefaultResponseListener(UnreadBody::isLeft);
  }

  /** The channel of a request's body, for whoever reads it. */
  static StreamSourceChannel channel(HttpServerExchange exchange) {
    StreamSourceChannel channel = exchange.getRequestChannel();
    exchange.putAttachment(CHANNEL, channel);
    return channel;
  }

  /** Whether the rest of a body is left to this class, instead of to the server. */
  private static boolean isLeft(HttpServerExchange exchange) {
    if (exchange.isRequestComplete() || !exchange.isResponseComplete()) {
      return false;
    }
    if (exchange.getConnection() instanceof HttpServerConnection connection) {
      exchange.setPersistent(false);
      exchange.getIoThread().execute(new UnreadBody(exchange, connection)::discard);
    } else {
      // HTTP/2 has other requests on the same connection. Closing the channel resets this one.
      StreamSourceChannel channel = exchange.getAttachment(CHANNEL);
      IoUtils.safeClose(channel == null ? exchange.getRequestChannel() : channel);
      Connectors.terminateRequest(exchange);
      exchange.endExchange();
    }
    return true;
  }

  private static void announce(HttpServerExchange exchange) {
    if (exchange.getStatusCode() >= 400 && !exchange.isRequestComplete()) {
      exchange.getResponseHeaders().put(Headers.CONNECTION, Headers.CLOSE.toString());
    }
  }

  private void discard() {
    ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
    try {
      connection.getOriginalSinkConduit().terminateWrites();
      connection.getOriginalSinkConduit().flush();
      source.setConduit(connection.getOriginalSourceConduit());
      timer = exchange.getIoThread().executeAfter(this::close, MOST_SECONDS, TimeUnit.SECONDS);
      source.setReadListener(this::discard);
      source.wakeupReads();
    } catch (IOException | RuntimeException e) {
      close();
    }
  }

  private void discard(ConduitStreamSourceChannel source) {
    try {
      int read;
      do {
        discarded.clear();
        read = source.read(discarded);
        bytes += Math.max(read, 0);
      } while (read > 0 && bytes <= MOST_BYTES_DISCARDED);
      if (read != 0) {
        close();
      }
    } catch (IOException e) {
      close();
    }
  }

  /** Always on the thread of the connection. */
  private void close() {
    if (over) {
      return;
    }
    over = true;
    if (timer != null) {
      timer.remove();
    }
    IoUtils.safeClose(connection);
    Connectors.terminateRequest(exchange);
    exchange.endExchange();
  }
}
