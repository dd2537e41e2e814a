package org.partnersegments.rest.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.Slots;

/** The parts of exports, one by one. */
class ExportPartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Joined      | Joined.csv
          Café & Co   | Caf%C3%A9%20%26%20Co.csv
          a/b\\c:"d"*? | a_b_c__d___.csv
          ../etc      | __etc.csv
          """)
  void aFileIsNamedAsTheSegmentAsFarAsFileSystemsAllow(String name, String encoded) {
    assertEquals(
        "attachment; filename=\"segment.csv\"; filename*=UTF-8''" + encoded,
        FileName.attachment(name, "csv"));
  }

  @Test
  void whatWasWrittenIsSent() throws IOException {
    try (Spool spool = Spool.create()) {
      spool.writing().write("content".getBytes(UTF_8));
      assertEquals(7, spool.length());
      ByteArrayOutputStream sent = new ByteArrayOutputStream();
      spool.sendTo(sent, 7);
      assertEquals("content", sent.toString(UTF_8));
    }
  }

  @Test
  void aFileThatIsShorterThanItWasSaidToBeFailsTheTransfer() throws IOException {
    try (Spool spool = Spool.create()) {
      spool.writing().write(1);
      assertThrows(IOException.class, () -> spool.sendTo(new ByteArrayOutputStream(), 2));
    }
  }

  private final Map<String, String> headers = new HashMap<>();

  @Test
  void moreThanMayBeAreRefusedUntilOneEnds() {
    ExportSlots slots = new ExportSlots();
    assertEquals("done", slots.whileReading(() -> "done"));
    assertRefused(() -> readingAtOnce(slots, ExportSlots.MOST_READING + 1));
    readingAtOnce(slots, ExportSlots.MOST_READING);

    List<Slots.Slot> taken = new ArrayList<>();
    for (int i = 0; i < ExportSlots.MOST_OPEN; i++) {
      taken.add(slots.open("caller " + i, headers::put));
    }
    assertRefused(() -> slots.open("another", headers::put));
    taken.get(0).giveBack();
    taken.get(0).giveBack();
    slots.open("another", headers::put);
    assertRefused(() -> slots.open("another", headers::put));
  }

  @Test
  void aCallerLeavesPlacesToOthers() {
    ExportSlots slots = new ExportSlots();
    List<Slots.Slot> taken = new ArrayList<>();
    for (int i = 0; i < ExportSlots.MOST_OF_A_CALLER; i++) {
      taken.add(slots.open("one", headers::put));
    }
    for (int i = 0; i < ExportSlots.MOST_OPEN; i++) {
      assertRefused(() -> slots.open("one", headers::put));
    }
    for (int i = ExportSlots.MOST_OF_A_CALLER; i < ExportSlots.MOST_OPEN; i++) {
      slots.open("another", headers::put);
    }
    assertRefused(() -> slots.open("a third", headers::put));
    taken.get(0).giveBack();
    slots.open("a third", headers::put);
  }

  @Test
  void theHeadersSayWhatIsLeft() {
    ExportSlots slots = new ExportSlots();
    Slots.Slot first = slots.open("one", headers::put);
    assertEquals(
        Map.of(
            "RateLimit-Policy",
            "\"exports\";q=8;qu=\"concurrent-requests\"",
            "RateLimit",
            "\"exports\";r=7"),
        headers);
    for (int i = 1; i < ExportSlots.MOST_OF_A_CALLER; i++) {
      slots.open("one", headers::put);
    }
    assertRefused(() -> slots.open("one", headers::put));
    assertEquals("\"exports\";r=0", headers.get("RateLimit"));
    slots.open("another", headers::put);
    assertEquals("\"exports\";r=7", headers.get("RateLimit"));
    first.giveBack();
    slots.open("one", headers::put);
    assertEquals("\"exports\";r=0", headers.get("RateLimit"));
    for (int i = 0; i < 3; i++) {
      slots.open("a third", headers::put);
    }
    assertEquals("\"exports\";r=4", headers.get("RateLimit"), "others have taken the rest");
  }

  private static void readingAtOnce(ExportSlots slots, int depth) {
    if (depth > 0) {
      slots.whileReading(
          () -> {
            readingAtOnce(slots, depth - 1);
            return depth;
          });
    }
  }

  private static void assertRefused(Executable taking) {
    ProblemException refused = assertThrows(ProblemException.class, taking);
    assertEquals(ProblemType.BUSY, refused.type());
    assertEquals("5", refused.headers().get("Retry-After"));
  }
}
