package org.partnersegments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.api.sync.SyncProgress;

/** Reading answers of lines: complete ones succeed, all others fail. */
class AnswerLinesTest {

  private static final String PARTNER =
      "{'partnerId':'1','name':'Ä','prospectingStage':null,'groups':[],'contracts':[],'new':1}\n";
  private static final String END = "{'type':'end','count':2,'revision':7}\n";

  private static InputStream lines(String... lines) {
    return new ByteArrayInputStream(
        String.join("", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWholeExportIsReadToItsEnd() {
    try (PartnerExport export = new PartnerExport(lines(PARTNER, PARTNER, END))) {
      assertTrue(export.end().isEmpty());
      PartnerDto partner = export.next();
      assertEquals("Ä", partner.name());
      assertEquals(1, export.stream().count());
      assertEquals(7, export.end().orElseThrow().revision());
      assertFalse(export.hasNext());
      assertThrows(NoSuchElementException.class, export::next);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        PARTNER,
        PARTNER + PARTNER,
        PARTNER + "{'partnerId':'2','na",
        PARTNER + END,
        PARTNER + PARTNER + PARTNER + END,
        PARTNER + PARTNER + "{'type':'chunk','count':2,'revision':7}\n",
        PARTNER + PARTNER + "null\n",
        PARTNER + "<html>\n"
      })
  void aBrokenExportIsNeverTakenForAWholeOne(String answer) {
    try (PartnerExport export = new PartnerExport(lines(answer))) {
      assertThrows(BrokenAnswerException.class, () -> export.stream().count());
      assertTrue(export.end().isEmpty());
    }
  }

  @Test
  void aConnectionThatBreaksOffIsABrokenAnswer() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    PartnerExport export = new PartnerExport(new SequenceInputStream(lines(PARTNER), broken));
    assertThrows(BrokenAnswerException.class, () -> export.stream().count());
  }

  @Test
  void anEmptySegmentIsAWholeExport() {
    assertEquals(
        0, new PartnerExport(lines("{'type':'end','count':0,'revision':7}")).stream().count());
  }

  private static final String CHUNK =
      "{'type':'chunk','line':4000,'received':4000,'created':3999,'rejected':1,'errors':"
          + "[{'line':3,'pointer':'/name','code':'required','detail':'No.'}]}\n";

  @Test
  void aSyncReportsItsChunksAndItsTotal() {
    SyncAnswer answer =
        new SyncAnswer(lines(CHUNK, "{'type':'end','line':4000,'created':3999,'errors':[]}\n"));
    SyncProgress chunk = answer.next();
    assertEquals(4000, chunk.line());
    assertEquals("required", chunk.errors().get(0).code());
    assertFalse(answer.hasNext());
    assertEquals(3999, answer.end().orElseThrow().created());
  }

  @Test
  void whatEndsASyncIsThrownAfterItsChunks() {
    SyncAnswer answer =
        new SyncAnswer(
            lines(
                CHUNK,
                "{'type':'urn:partner-segments:problem:bad-request','title':'No','status':400,"
                    + "'requestId':'r'}\n"));
    assertEquals(4000, answer.next().line());
    ProblemException.Invalid problem =
        assertThrows(ProblemException.Invalid.class, answer::hasNext);
    assertEquals("bad-request", problem.code());
    assertEquals("r", problem.requestId().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", CHUNK, CHUNK + "{}\n", CHUNK + "{'type':'other'}\n", "null\n"})
  void aSyncWithoutItsTotalIsBroken(String answer) {
    assertThrows(BrokenAnswerException.class, () -> new SyncAnswer(lines(answer)).stream().count());
  }
}
