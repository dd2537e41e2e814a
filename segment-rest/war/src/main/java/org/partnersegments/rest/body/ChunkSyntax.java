package org.partnersegments.rest.body;

import java.nio.ByteBuffer;

/**
 * The syntax of a chunked body (RFC 9112, 7.1). Extensions and trailers are read and ignored; both
 * have a limit.
 */
final class ChunkSyntax {

  /** The most hexadecimal digits of the size of a chunk, so that it fits a {@code long}. */
  static final int MOST_DIGITS = 15;

  /** The most bytes of the extensions of a chunk, and of all trailers together. */
  static final int MOST_BYTES_IGNORED = 8 * 1024;

  private enum Expected {
    FIRST_DIGIT,
    DIGIT,
    EXTENSION,
    LINE_FEED_BEFORE_DATA,
    DATA,
    RETURN_AFTER_DATA,
    LINE_FEED_AFTER_DATA,
    TRAILER_OR_END,
    TRAILER,
    LINE_FEED_AFTER_TRAILER,
    LAST_LINE_FEED,
    NOTHING
  }

  private Expected expected = Expected.FIRST_DIGIT;
  private long size;
  private int digits;
  private int ignored;

  /**
   * Takes from the raw bytes as much as there is, or as fits.
   *
   * @return whether the body has ended; what is then left belongs to the next request
   */
  boolean decode(ByteBuffer raw, ByteBuffer into) throws MalformedBodyException {
    while (raw.hasRemaining() && expected != Expected.NOTHING) {
      if (expected == Expected.DATA) {
        if (!into.hasRemaining()) {
          return false;
        }
        copy(raw, into);
      } else {
        take(raw.get());
      }
    }
    return expected == Expected.NOTHING;
  }

  private void copy(ByteBuffer raw, ByteBuffer into) {
    int n = (int) Math.min(size, Math.min(raw.remaining(), into.remaining()));
    ByteBuffer part = raw.slice().limit(n);
    into.put(part);
    raw.position(raw.position() + n);
    size -= n;
    if (size == 0) {
      expected = Expected.RETURN_AFTER_DATA;
    }
  }

  private void take(byte b) throws MalformedBodyException {
    switch (expected) {
      case FIRST_DIGIT, DIGIT -> takeOfSize(b);
      case EXTENSION -> {
        if (b == '\r') {
          expected = Expected.LINE_FEED_BEFORE_DATA;
        } else {
          ignore(b);
        }
      }
      case LINE_FEED_BEFORE_DATA -> {
        lineFeed(b);
        ignored = 0;
        digits = 0;
        expected = size == 0 ? Expected.TRAILER_OR_END : Expected.DATA;
      }
      case RETURN_AFTER_DATA -> {
        require(b == '\r', "A chunk is longer than its size says.");
        expected = Expected.LINE_FEED_AFTER_DATA;
      }
      case LINE_FEED_AFTER_DATA -> {
        lineFeed(b);
        expected = Expected.FIRST_DIGIT;
      }
      case TRAILER_OR_END -> {
        expected = b == '\r' ? Expected.LAST_LINE_FEED : Expected.TRAILER;
        ignore(b == '\r' ? ' ' : b);
      }
      case TRAILER -> {
        if (b == '\r') {
          expected = Expected.LINE_FEED_AFTER_TRAILER;
        } else {
          ignore(b);
        }
      }
      case LINE_FEED_AFTER_TRAILER -> {
        lineFeed(b);
        expected = Expected.TRAILER_OR_END;
      }
      case LAST_LINE_FEED -> {
        lineFeed(b);
        expected = Expected.NOTHING;
      }
      case DATA, NOTHING -> throw new IllegalStateException(expected.toString());
    }
  }

  private void takeOfSize(byte b) throws MalformedBodyException {
    int digit = b < 0 ? -1 : Character.digit(b, 16);
    if (digit >= 0) {
      require(digits < MOST_DIGITS, "The size of a chunk is too large.");
      size = size * 16 + digit;
      digits++;
      expected = Expected.DIGIT;
      return;
    }
    require(
        digits > 0 && (b == '\r' || b == ';' || b == ' ' || b == '\t'),
        "The size of a chunk is no hexadecimal number.");
    expected = b == '\r' ? Expected.LINE_FEED_BEFORE_DATA : Expected.EXTENSION;
  }

  private void ignore(int b) throws MalformedBodyException {
    require(b != '\n', "A line of a chunked body ends without a carriage return.");
    require(++ignored <= MOST_BYTES_IGNORED, "A chunked body has too much beside its data.");
  }

  private static void lineFeed(byte b) throws MalformedBodyException {
    require(b == '\n', "A line of a chunked body ends without a line feed.");
  }

  private static void require(boolean fulfilled, String message) throws MalformedBodyException {
    if (!fulfilled) {
      throw new MalformedBodyException(message);
    }
  }
}
