package org.partnersegments.evaluation.bitmap.part;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.partnersegments.condition.TextMatch;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * A list of texts in UTF-8, in one array. The order of such texts is the order of their bytes,
 * which is the order of their code points. A text contains another if its bytes contain the other's
 * bytes.
 */
public final class Texts {

  /** How many bytes a word has. */
  static final int WORD = 8;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int[] ends;

  private Texts(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public int size() {
    return ends.length;
  }

  public String get(int index) {
    int start = start(index);
    return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
  }

  byte[] bytes(int index) {
    return Arrays.copyOfRange(bytes, start(index), ends[index]);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /**
   * Eight bytes of a text as a number. The order of these numbers is that of the bytes; behind the
   * end of the text, the bytes are 0, which no text contains.
   */
  long word(int index, int offset) {
    int place = start(index) + offset;
    int end = ends[index];
    if (place + WORD <= bytes.length) {
      long word = (long) WORDS.get(bytes, place);
      int missing = place + WORD - end;
      long own =
          missing <= 0 ? word : missing >= WORD ? 0 : word >>> (8 * missing) << (8 * missing);
      return own ^ Long.MIN_VALUE;
    }
    long word = 0;
    for (int i = 0; i < WORD; i++) {
      word = word << 8 | (place + i < end ? bytes[place + i] & 0xff : 0);
    }
    return word ^ Long.MIN_VALUE;
  }

  /** Whether a text ends in a {@link #word}. */
  static boolean endsIn(long word) {
    return (word & 0xff) == 0;
  }

  public int compare(int index, byte[] text) {
    return Arrays.compareUnsigned(bytes, start(index), ends[index], text, 0, text.length);
  }

  public int compare(int index, Texts others, int other) {
    return Arrays.compareUnsigned(
        bytes, start(index), ends[index], others.bytes, others.start(other), others.ends[other]);
  }

  boolean startsWith(int index, byte[] text) {
    return matchesAt(start(index), ends[index], text);
  }

  private boolean matchesAt(int place, int end, byte[] text) {
    return end - place >= text.length
        && Arrays.equals(bytes, place, place + text.length, text, 0, text.length);
  }

  boolean matches(int index, TextMatch match, byte[] text) {
    return switch (match) {
      case EQUALS -> compare(index, text) == 0;
      case STARTS_WITH -> startsWith(index, text);
      case ENDS_WITH -> {
        int place = ends[index] - text.length;
        yield place >= start(index) && matchesAt(place, ends[index], text);
      }
      case CONTAINS -> contains(index, text);
    };
  }

  private boolean contains(int index, byte[] text) {
    if (text.length == 0) {
      return true;
    }
    int end = ends[index];
    byte first = text[0];
    for (int place = start(index); place <= end - text.length; place++) {
      if (bytes[place] == first && matchesAt(place, end, text)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The indexes of the texts that contain a text. It reads all texts, one after the other.
   *
   * @param text not empty
   */
  RoaringBitmap containing(byte[] text) {
    RoaringBitmapWriter<RoaringBitmap> containing = RoaringBitmapWriter.writer().get();
    byte first = text[0];
    int index = 0;
    for (int place = 0; place <= bytes.length - text.length; place++) {
      if (bytes[place] == first && matchesAt(place, bytes.length, text)) {
        while (ends[index] <= place) {
          index++;
        }
        if (place + text.length <= ends[index]) {
          containing.add(index);
          place = ends[index] - 1;
        }
      }
    }
    return containing.get();
  }

  long sizeInBytes() {
    return 56L + bytes.length + 4L * ends.length;
  }

  /** Collects texts. */
  static final class Builder {

    private byte[] bytes = new byte[256];
    private int length;
    private final IntColumn ends = new IntColumn();

    void add(byte[] text) {
      if (bytes.length - length < text.length) {
        bytes =
            Arrays.copyOf(bytes, Math.addExact(length, Math.max(bytes.length >> 1, text.length)));
      }
      System.arraycopy(text, 0, bytes, length, text.length);
      length += text.length;
      ends.add(length);
    }

    /** How many bytes the texts have so far. */
    int length() {
      return length;
    }

    /** The texts in the order of their adding. */
    Texts build() {
      return new Texts(Arrays.copyOf(bytes, length), ends.toArray());
    }

    /** The texts in another order. */
    Texts build(int[] order) {
      byte[] ordered = new byte[length];
      int[] orderedEnds = new int[order.length];
      int end = 0;
      for (int i = 0; i < order.length; i++) {
        int start = ends.before(order[i]);
        int size = ends.get(order[i]) - start;
        System.arraycopy(bytes, start, ordered, end, size);
        end += size;
        orderedEnds[i] = end;
      }
      return new Texts(ordered, orderedEnds);
    }
  }
}
