package org.partnersegments.rest.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.StreamSourceChannel;

/**
 * A body that is read while it arrives. It ends with an exception if the sender is too slow. Only
 * the time counts in which the server waits for bytes: what the server does with them, and how long
 * others make it wait, is not the sender's fault.
 */
final class PacedStream extends InputStream {

  /**
   * The time in which the sender must send {@link #LEAST_BYTES}; then the time starts again. It is
   * long enough for a program that writes partner data while it is sent.
   */
  static final int MOST_SECONDS_OF_WAITING = 60;

  private static final int LEAST_BYTES = 1024;

  private final StreamSourceChannel channel;
  private final long window;
  private long waited;
  private long received;

  PacedStream(StreamSourceChannel channel) {
    this(channel, TimeUnit.SECONDS.toNanos(MOST_SECONDS_OF_WAITING));
  }

  PacedStream(StreamSourceChannel channel, long window) {
    this.channel = channel;
    this.window = window;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = ByteBuffer.wrap(into, offset, length);
    int read = channel.read(buffer);
    while (read == 0) {
      await();
      read = channel.read(buffer);
    }
    received += Math.max(read, 0);
    if (received >= LEAST_BYTES) {
      received = 0;
      waited = 0;
    }
    return read;
  }

  private void await() throws IOException {
    if (waited >= window) {
      throw new MalformedBodyException("The body arrived too slowly.");
    }
    long start = System.nanoTime();
    channel.awaitReadable(window - waited, TimeUnit.NANOSECONDS);
    waited += System.nanoTime() - start;
  }
}
