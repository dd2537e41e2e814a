package org.partnersegments.rest.body;

import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Reads a chunked body (RFC 9112, 7.1) and fails if a chunk is malformed.
 *
 * <p>The server's own reader takes a size without digits for 0, which is the end of the body, and
 * skips bytes that follow a chunk. In both cases data would be lost, and the answer would say that
 * all went well.
 */
final class StrictChunks extends AbstractStreamSourceConduit<StreamSourceConduit> {

  private final HttpServerExchange exchange;
  private final HttpServerConnection connection;
  private final ChunkSyntax syntax = new ChunkSyntax();
  private @Nullable PooledByteBuffer raw;
  private @Nullable IOException failure;
  private boolean ended;

  private StrictChunks(
      StreamSourceConduit next, HttpServerExchange exchange, HttpServerConnection connection) {
    super(next);
    this.exchange = exchange;
    this.connection = connection;
  }

  /** Reads the body of a request in this way, if it is chunked. Call it before anybody reads. */
  static void install(HttpServerExchange exchange) {
    if (exchange.getConnection() instanceof HttpServerConnection connection
        && exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)
        && exchange.isRequestChannelAvailable()) {
      connection
          .getChannel()
          .getSourceChannel()
          .setConduit(
              new StrictChunks(
                  new ReadDataStreamSourceConduit(
                      connection.getOriginalSourceConduit(), connection),
                  exchange,
                  connection));
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int before = into.position();
    while (!ended && failure == null && into.hasRemaining()) {
      if (raw == null && !refill()) {
        break;
      }
      decode(into);
    }
    int read = into.position() - before;
    if (read > 0) {
      return read;
    }
    if (failure != null) {
      throw failure;
    }
    return ended ? -1 : 0;
  }

  /** Whether more bytes have arrived. */
  private boolean refill() throws IOException {
    PooledByteBuffer buffer = connection.getByteBufferPool().allocate();
    int read;
    try {
      read = next.read(buffer.getBuffer());
    } catch (IOException | RuntimeException | Error e) {
      buffer.close();
      throw e;
    }
    if (read <= 0) {
      buffer.close();
      if (read < 0) {
        exchange.setPersistent(false);
        failure = new IOException("the connection ended within a chunked body");
      }
      return false;
    }
    buffer.getBuffer().flip();
    raw = buffer;
    return true;
  }

  private void decode(ByteBuffer into) {
    PooledByteBuffer pooled = raw;
    if (pooled == null) {
      return;
    }
    ByteBuffer buffer = pooled.getBuffer();
    try {
      ended = syntax.decode(buffer, into);
    } catch (MalformedBodyException e) {
      failure = e;
      exchange.setPersistent(false);
    }
    if (ended && buffer.hasRemaining()) {
      // The next request has begun already.
      raw = null;
      connection.ungetRequestBytes(pooled);
    } else if (ended || failure != null || !buffer.hasRemaining()) {
      raw = null;
      pooled.close();
    }
    if (ended) {
      Connectors.terminateRequest(exchange);
    }
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (into[i].hasRemaining()) {
        return read(into[i]);
      }
    }
    return 0;
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) throws IOException {
    return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
  }

  @Override
  public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
      throws IOException {
    return IoUtils.transfer(new ConduitReadableByteChannel(this), count, through, target);
  }

  @Override
  public void terminateReads() throws IOException {
    if (!ended) {
      exchange.setPersistent(false);
      release();
      super.terminateReads();
    }
  }

  private void release() {
    PooledByteBuffer pooled = raw;
    raw = null;
    if (pooled != null) {
      pooled.close();
    }
    if (failure == null) {
      failure = new IOException("the rest of the body is not wanted");
    }
  }

  @Override
  public void resumeReads() {
    if (raw == null) {
      super.resumeReads();
    } else {
      wakeupReads();
    }
  }

  @Override
  public void awaitReadable() throws IOException {
    if (raw == null) {
      super.awaitReadable();
    }
  }

  @Override
  public void awaitReadable(long time, TimeUnit unit) throws IOException {
    if (raw == null) {
      super.awaitReadable(time, unit);
    }
  }
}
