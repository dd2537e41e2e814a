package org.partnersegments.rest.request;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  private static byte[] hex(String text) {
    return HexFormat.ofDelimiter(" ").parseHex(text);
  }

  /** Overlong, surrogates, beyond Unicode, cut off, no start, no continuation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "C0 80",
        "C1 BF",
        "E0 80 80",
        "E0 9F BF",
        "F0 80 80 80",
        "F0 8F BF BF",
        "ED A0 80",
        "ED BF BF",
        "ED A0 BD ED B8 80",
        "F4 90 80 80",
        "F5 80 80 80",
        "FF",
        "FE",
        "80",
        "BF",
        "C3",
        "E2 82",
        "F0 9F 98",
        "C3 28",
        "E2 28 A1",
        "E2 82 28",
        "F0 28 8C BC",
        "F0 90 8C 28"
      })
  void aMalformedSequenceIsFound(String malformed) {
    for (String before : List.of("", "a", "é", "😀ab")) {
      byte[] start = before.getBytes(UTF_8);
      byte[] bytes = ByteBuffer.allocate(start.length + hex(malformed).length).array();
      System.arraycopy(start, 0, bytes, 0, start.length);
      System.arraycopy(hex(malformed), 0, bytes, start.length, hex(malformed).length);
      assertEquals(start.length, Utf8.malformedAt(bytes));
    }
  }

  @Test
  void everyCodePointIsWellFormed() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        assertEquals(-1, Utf8.malformedAt(Character.toString(c).getBytes(UTF_8)));
      }
    }
  }

  /** Java's own decoder is a second opinion. */
  @Test
  void anyBytesAreMalformedIfJavaSaysSo() {
    Random random = new Random(7);
    int[] likely = {0x00, 0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4};
    CharsetDecoder decoder = UTF_8.newDecoder();
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(5)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) (random.nextBoolean() ? likely[random.nextInt(12)] : random.nextInt(256));
      }
      boolean wellFormed;
      try {
        decoder.decode(ByteBuffer.wrap(bytes));
        wellFormed = true;
      } catch (CharacterCodingException e) {
        wellFormed = false;
      }
      assertEquals(wellFormed, Utf8.malformedAt(bytes) < 0, () -> HexFormat.of().formatHex(bytes));
    }
  }

  @Test
  void otherEncodingsAreKnownByTheirFirstBytes() {
    for (Charset other :
        List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
      assertTrue(Utf8.beginsInOtherEncoding("{}".getBytes(other)));
      assertTrue(Utf8.beginsInOtherEncoding("\uFEFF{}".getBytes(other)));
    }
    for (String text : List.of("", "{", "{}", "\uFEFF{}", "é", "😀")) {
      assertFalse(Utf8.beginsInOtherEncoding(text.getBytes(UTF_8)));
    }
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheDocument() {
    assertEquals(3, Utf8.markLength("\uFEFF{}".getBytes(UTF_8)));
    assertEquals(0, Utf8.markLength("{}".getBytes(UTF_8)));
    assertEquals(0, Utf8.markLength(hex("EF BB")));
  }
}
