package org.partnersegments.rest.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.rest.body.MalformedBodyException;

class GzipMembersTest {

  /** Hands out so many bytes a call, and says that no more are there: as a network does. */
  private static final class Trickle extends ByteArrayInputStream {
    private final int step;

    Trickle(byte[] bytes, int step) {
      super(bytes);
      this.step = step;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(step, length));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String content) throws IOException {
    return gzip(content.getBytes(UTF_8));
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static byte[] inflated(byte[] bytes, int step) throws IOException {
    try (InputStream in = new GzipMembers(new Trickle(bytes, step))) {
      return in.readAllBytes();
    }
  }

  @Test
  void membersAreOneStreamHoweverTheyArrive() throws IOException {
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    byte[] bytes = joined(gzip("a\n"), gzip(""), gzip(noise), gzip("b\n"));
    byte[] expected = joined("a\n".getBytes(UTF_8), noise, "b\n".getBytes(UTF_8));
    for (int step : new int[] {1, 2, 7, 26, 4_096, Integer.MAX_VALUE}) {
      assertArrayEquals(expected, inflated(bytes, step), "by " + step);
    }
  }

  /** A sender may wait for the progress of its lines before it sends more. */
  @Test
  void whatHasArrivedIsHandedOutBeforeMoreIsReadOfTheStream() throws IOException {
    byte[] one = gzip("a\n");
    InputStream in =
        new GzipMembers(
            new SequenceInputStream(
                new ByteArrayInputStream(one),
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("the connection broke");
                  }

                  @Override
                  public int read(byte[] into, int offset, int length) throws IOException {
                    return read();
                  }
                }));
    byte[] buffer = new byte[64 * 1024];
    assertEquals(2, in.read(buffer, 0, buffer.length));
    assertThrows(IOException.class, () -> in.read(buffer, 0, buffer.length));
  }

  @Test
  void aByteIsReadAsANumberFromZero() throws IOException {
    InputStream in = new GzipMembers(new ByteArrayInputStream(gzip(new byte[] {-1, 7})));
    assertEquals(255, in.read());
    assertEquals(7, in.read());
    assertEquals(-1, in.read());
    assertEquals(-1, in.read());
  }

  @Test
  void everythingThatAHeaderMayHaveIsReadOver() throws IOException {
    byte[] plain = gzip("content");
    byte[] header =
        joined(
            new byte[] {0x1f, (byte) 0x8b, 8, 0x1e, 1, 2, 3, 4, 0, 3},
            new byte[] {3, 0, 9, 9, 9}, // extra
            "name\0".getBytes(UTF_8),
            "comment\0".getBytes(UTF_8));
    CRC32 checksum = new CRC32();
    checksum.update(header);
    byte[] bytes =
        joined(
            header,
            new byte[] {(byte) checksum.getValue(), (byte) (checksum.getValue() >> 8)},
            Arrays.copyOfRange(plain, 10, plain.length));
    assertEquals("content", new String(inflated(bytes, 3), UTF_8));
  }

  @Test
  void whatEndsTooEarlyIsNeverTakenForWhole() throws IOException {
    byte[] bytes = joined(gzip("first member\n"), gzip("second member\n"));
    int first = gzip("first member\n").length;
    for (int length = 0; length < bytes.length; length++) {
      byte[] some = Arrays.copyOf(bytes, length);
      if (length != first) {
        assertThrows(IOException.class, () -> inflated(some, 5), "after " + length);
      }
    }
  }

  @Test
  void whatFollowsTheLastMemberIsNotLeftOut() throws IOException {
    byte[] whole = gzip("a\n");
    for (String rest : new String[] {"x", "xy", "plain text, forgotten to compress\n", "\0\0\0"}) {
      byte[] bytes = joined(whole, rest.getBytes(UTF_8));
      assertThrows(IOException.class, () -> inflated(bytes, 4_096), rest);
      assertThrows(IOException.class, () -> inflated(bytes, 1), rest);
    }
  }

  @Test
  void damageIsNoticedWhereverItChangesTheContent() throws IOException {
    byte[] content = "the same words, the same words, the same words\n".getBytes(UTF_8);
    byte[] whole = gzip(content);
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << bit);
        try {
          assertArrayEquals(content, inflated(damaged, 4_096), at + "/" + bit);
          // What is left of a header's or the last byte of data says nothing of the content.
        } catch (IOException expected) {
          // noticed
        }
      }
    }
  }

  /** A gigabyte of one byte, of one line, or of members. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "{}\n", " ", "{\"type\":\"partner\",\"partnerId\":\"1\"}\n"})
  void aBombDoesNotGoOff(String repeated) throws IOException {
    byte[] part = gzip(repeated.repeat(8 * 1024 * 1024 / repeated.length()));
    byte[] bomb = joined(part, part, part, part);
    InputStream in = new GzipMembers(new ByteArrayInputStream(bomb));
    assertThrows(
        MalformedBodyException.class, () -> in.transferTo(OutputStream.nullOutputStream()));
  }

  @Test
  void dataOfManyLikeLinesIsRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      lines.append("{\"type\":\"partner\",\"partnerId\":\"").append(1_000_000 + i);
      lines.append("\",\"name\":\"Partner\",\"groups\":[\"a\"],\"contracts\":[]}\n");
    }
    InputStream in = new GzipMembers(new ByteArrayInputStream(gzip(lines.toString())));
    assertEquals(lines.length(), in.transferTo(OutputStream.nullOutputStream()));
  }
}
