package org.partnersegments.rest.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkSyntaxTest {

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(
        text.replace("~", "\r\n").replace("CR", "\r").replace("LF", "\n").getBytes(ISO_8859_1));
  }

  /** The data of a body that arrives in pieces. */
  private static String decoded(ByteBuffer body, Random pieces) throws MalformedBodyException {
    ChunkSyntax syntax = new ChunkSyntax();
    StringBuilder data = new StringBuilder();
    boolean ended = false;
    ByteBuffer raw = body.duplicate().limit(0);
    while (!ended) {
      ByteBuffer into = ByteBuffer.allocate(1 + pieces.nextInt(4));
      ended = syntax.decode(raw, into);
      data.append(new String(into.array(), 0, into.position(), ISO_8859_1));
      if (!ended && !raw.hasRemaining()) {
        if (raw.limit() == body.limit()) {
          throw new IllegalStateException("the body does not end: " + data);
        }
        raw.limit(Math.min(body.limit(), raw.limit() + 1 + pieces.nextInt(5)));
      }
    }
    body.position(raw.position());
    return data.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "0~~, ''",
    "5~Hello~0~~, Hello",
    "5;a=b;c~Hello~000~~, Hello",
    "5 ;a~Hello~0;x~~, Hello",
    "1~a~a~bcdefghijk~0~~, abcdefghijk",
    "00A~0123456789~0~~, 0123456789",
    "2~~~0~~, '~'",
    "1~a~0~Trailer: x~Other: y~~, a"
  })
  void aWellFormedBodyIsItsData(String body, String data) throws MalformedBodyException {
    for (int seed = 0; seed < 50; seed++) {
      ByteBuffer bytes = bytes(body + "GET /next");
      assertEquals(data.replace("~", "\r\n"), decoded(bytes, new Random(seed)));
      assertEquals("GET /next".length(), bytes.remaining());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZZ~",
        "~",
        "-1~a~0~~",
        "0x5~Hello~0~~",
        "5Z~Hello~0~~",
        ";a~",
        " 5~Hello~0~~",
        "+5~Hello~0~~",
        "5LFHello~0~~",
        "5~HelloLF0~~",
        "5CRHello",
        "5~Hello world~0~~",
        "5~HelloCR0~~",
        "5;aLFHello~",
        "0~LF",
        "0~CRa",
        "0~a: bLF~",
        "0~a: bCRc",
        "1000000000000000~a",
        "fffffffffffffffff~a",
        "٥~Hello~0~~"
      })
  void aMalformedBodyFailsWhereverItIsCut(String malformed) {
    for (String before : new String[] {"", "3~abc~", "1~a~1~b~"}) {
      for (int seed = 0; seed < 50; seed++) {
        Random random = new Random(seed);
        assertThrows(
            MalformedBodyException.class, () -> decoded(bytes(before + malformed), random));
      }
    }
  }

  @Test
  void whatIsIgnoredHasALimit() throws MalformedBodyException {
    String some = "x".repeat(ChunkSyntax.MOST_BYTES_IGNORED - 100);
    Random random = new Random(1);
    assertEquals(
        "ab", decoded(bytes("1;" + some + "~a~1;" + some + "~b~0~" + some + "~~"), random));
    for (String much :
        new String[] {"1;" + some + some + "~a~0~~", "0~" + "a: b~".repeat(5_000) + "~"}) {
      assertThrows(MalformedBodyException.class, () -> decoded(bytes(much), random));
    }
    assertTrue(ChunkSyntax.MOST_DIGITS < 16);
  }
}
