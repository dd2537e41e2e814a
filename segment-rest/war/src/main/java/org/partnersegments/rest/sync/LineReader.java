package org.partnersegments.rest.sync;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line, and never holds more of a line than the limit. */
final class LineReader {

  /** The maximum number of bytes in a line, without its end. */
  static final int MOST_BYTES = 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int end;

  private byte[] line = new byte[4 * 1024];
  private int length;
  private boolean tooLong;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * The bytes of the next line that is not empty, without its end; null at the end of the stream.
   * If the line is {@linkplain #tooLong() too long}, only its start.
   */
  byte @Nullable [] next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (true) {
      if (position == end) {
        end = in.read(buffer);
        position = 0;
        if (end < 0) {
          end = 0;
          return any ? finished() : null;
        }
        continue;
      }
      if (!any) {
        // A body may be a gigabyte of these.
        while (position < end && (buffer[position] == '\n' || buffer[position] == '\r')) {
          number += buffer[position] == '\n' ? 1 : 0;
          position++;
        }
        any = position < end;
        continue;
      }
      int newline = position;
      while (newline < end && buffer[newline] != '\n') {
        newline++;
      }
      append(newline);
      if (newline < end) {
        position = newline + 1;
        return finished();
      }
      position = end;
    }
  }

  private void append(int until) {
    int room = MOST_BYTES - length;
    int n = until - position;
    if (n > room) {
      tooLong = true;
      n = room;
    }
    if (length + n > line.length) {
      line = Arrays.copyOf(line, Math.min(MOST_BYTES, Math.max(2 * line.length, length + n)));
    }
    System.arraycopy(buffer, position, line, length, n);
    length += n;
  }

  private byte[] finished() {
    number++;
    return Arrays.copyOf(line, length);
  }

  /** Whether the last line had more than {@link #MOST_BYTES} bytes. */
  boolean tooLong() {
    return tooLong;
  }

  /** The number of the last line, from 1. */
  long number() {
    return number;
  }
}
