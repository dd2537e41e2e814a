package org.partnersegments.rest.request;

import java.util.Arrays;

/**
 * Strict UTF-8 (RFC 3629), the only encoding of JSON that the server reads. The JSON parser guesses
 * other encodings, and takes sequences that no encoder writes.
 */
public final class Utf8 {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Enough to tell UTF-16 and UTF-32 apart from JSON in UTF-8, which never has a zero byte. */
  private static final int FIRST_BYTES = 4;

  private Utf8() {}

  /** The number of bytes of a byte order mark at the start: 3, or 0 if there is none. */
  public static int markLength(byte[] bytes) {
    int n = BYTE_ORDER_MARK.length;
    return bytes.length >= n && Arrays.equals(bytes, 0, n, BYTE_ORDER_MARK, 0, n) ? n : 0;
  }

  /** Whether the bytes begin as a JSON document in UTF-16 or UTF-32 does. */
  public static boolean beginsInOtherEncoding(byte[] bytes) {
    for (int i = 0; i < Math.min(FIRST_BYTES, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  /** The index of the first byte of the first malformed sequence; -1 if all are well-formed. */
  public static int malformedAt(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] >= 0 ? 1 : length(bytes, i);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** The length of a sequence of more than one byte; 0 if it is malformed. */
  private static int length(byte[] bytes, int start) {
    int first = bytes[start] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (start + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[start + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length > 2 && isForbidden(first, bytes[start + 1] & 0xFF) ? 0 : length;
  }

  /** Whether a sequence is longer than needed, or stands for a surrogate, or is beyond Unicode. */
  private static boolean isForbidden(int first, int second) {
    return switch (first) {
      case 0xE0 -> second < 0xA0;
      case 0xED -> second > 0x9F;
      case 0xF0 -> second < 0x90;
      case 0xF4 -> second > 0x8F;
      default -> false;
    };
  }
}
