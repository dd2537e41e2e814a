package org.partnersegments.rest.sync;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.partnersegments.rest.body.MalformedBodyException;

/**
 * Inflates gzip (RFC 1952), one member after the other, to the very end of the stream.
 *
 * <p>{@link java.util.zip.GZIPInputStream} takes a stream to have ended where what follows a member
 * has not arrived yet, or is no member: lines would be lost, and the answer would say that all went
 * well. Commons Compress reads every member, but its {@code read} returns only when the whole
 * buffer is full. Lines that have arrived would wait for later ones, and a sender who waits for the
 * progress of a chunk would wait forever. If the stream then breaks, those lines would be lost.
 */
final class GzipMembers extends InputStream {

  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATE = 8;

  private static final int HEADER_CHECKSUM = 0x02;
  private static final int EXTRA = 0x04;
  private static final int NAME = 0x08;
  private static final int COMMENT = 0x10;
  private static final int RESERVED = 0xe0;

  /** Modification time, extra flags and operating system: of no use here. */
  private static final int IGNORED_OF_HEADER = 6;

  /** The most bytes that a byte may become. Partner data becomes 10 to 30. */
  static final int MOST_RATIO = 100;

  /** The bytes of a stream that may become any number of bytes more than they are. */
  private static final long FREE = 4L * 1024 * 1024;

  private final InputStream in;
  private long compressed;
  private long inflatedInAll;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int end;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean ended;

  /**
   * Reads the first member's header.
   *
   * @throws IOException where the stream does not begin with one
   */
  GzipMembers(InputStream in) throws IOException {
    this.in = in;
    if (!readHeader()) {
      throw new EOFException("no gzip member");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * @throws MalformedBodyException where few bytes become very many
   * @throws ZipException where the stream is damaged, or has something else behind its members
   * @throws EOFException where it ends within a member
   */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int inflated = inflate(into, offset, length);
      if (inflated > 0) {
        checksum.update(into, offset, inflated);
        inflatedInAll += inflated;
        if (inflatedInAll > FREE + MOST_RATIO * compressed) {
          throw new MalformedBodyException(
              "The body is compressed to less than a " + MOST_RATIO + "th of its size.");
        }
        return inflated;
      }
      if (inflater.finished()) {
        position = end - inflater.getRemaining();
        readTrailer();
        ended = !readHeader();
      } else if (inflater.needsInput()) {
        fill();
        inflater.setInput(buffer, 0, end);
      } else {
        throw new ZipException("a dictionary, which gzip does not have");
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(into, offset, length);
    } catch (DataFormatException e) {
      ZipException damaged = new ZipException("damaged data");
      damaged.initCause(e);
      throw damaged;
    }
  }

  /** Whether there was another member, rather than the end of the stream. */
  private boolean readHeader() throws IOException {
    if (position == end && !refill()) {
      return false;
    }
    if (readNumber(2) != MAGIC || readByte() != DEFLATE) {
      throw new ZipException("no gzip member");
    }
    int flags = readByte();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("unknown flags");
    }
    skip(IGNORED_OF_HEADER);
    if ((flags & EXTRA) != 0) {
      skip((int) readNumber(2));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, position, end - position);
    checksum.reset();
    return true;
  }

  private void readTrailer() throws IOException {
    if (readNumber(4) != checksum.getValue()
        || readNumber(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("the check sum or the length is another one");
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      readByte();
    }
  }

  private void skipText() throws IOException {
    while (readByte() != 0) {
      // A zero byte ends it.
    }
  }

  /** A number of some bytes, the least significant first. */
  private long readNumber(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) readByte() << (8 * i);
    }
    return number;
  }

  private int readByte() throws IOException {
    if (position == end) {
      fill();
    }
    return buffer[position++] & 0xff;
  }

  private void fill() throws IOException {
    if (!refill()) {
      throw new EOFException("the stream ends within a gzip member");
    }
  }

  private boolean refill() throws IOException {
    int read;
    do {
      read = in.read(buffer);
    } while (read == 0);
    position = 0;
    end = Math.max(read, 0);
    compressed += end;
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
