package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.it.sync.SyncCounts.atRevision;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;

/**
 * The server reads a body of any size as a stream, compressed or not, and reports chunk by chunk.
 */
class SyncStreamIT extends PartnerDataIT {

  @Test
  void moreLinesThanAChunkTakeOneRevisionEachChunk() {
    String[] lines = lines(1, 2 * CHUNK + 3, "Partner");
    assertCounts(atRevision(3).created(8_003), sync(lines));
    lines[2 * CHUNK] = partnerLine(2 * CHUNK + 1, "Renamed");
    assertCounts(atRevision(4).updated(1).unchanged(8_002), sync(lines));
    assertEquals(8_003, program.preview(all(leaf("partnerGroup", "isNotSet"))).number("/count"));
  }

  @Test
  void aChunkEndsAfter2MiBHoweverFewItsLines() throws Exception {
    String padding = " ".repeat(1000 * 1024);
    String[] lines = lines(1, 7, "Large");
    Arrays.setAll(lines, i -> lines[i] + padding);
    List<ObjectNode> report = documents(progress(json(String.join("\n", lines))));
    assertEquals(4, report.size());
    assertEquals(
        List.of(3, 6, 7), report.stream().limit(3).map(r -> r.path("line").asInt()).toList());
  }

  @Test
  void partnerDataMayBeLargerThanAnyOtherBody() {
    String padding = " ".repeat(1000 * 1024);
    String[] lines = new String[12];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = partnerLine(i + 1, "Large") + padding;
    }
    assertCounts(atRevision(4).created(12), sync(lines));
  }

  @Test
  void aBodyMayBeCompressed() throws Exception {
    Api gzip = Api.admin().with("Content-Encoding", "gzip");
    String lines = json(ACME + "\n" + partnerLine(2, "Łódź"));
    assertCounts(atRevision(1).created(2), program.sync(gzip, gzip(lines)).is(200));
    assertEquals("Łódź", partner("2").path("name").asText());
    assertCounts(atRevision(1).unchanged(2), program.sync(gzip, Api.chunked(gzip(lines))).is(200));
  }

  @Test
  void aBrokenCompressionIsRefusedAndSendingAgainConverges() throws Exception {
    Api gzip = Api.admin().with("Content-Encoding", "gzip");
    program.sync(gzip, "no gzip").problem(400, "bad-request");
    byte[] whole = gzip(json(ACME + "\n" + partnerLine(2, "Two")));
    program.sync(gzip, Arrays.copyOf(whole, whole.length - 12)).problem(400, "bad-request");
    assertEquals(0, program.revision());
    byte[] twice = Arrays.copyOf(whole, whole.length + 30);
    program.sync(gzip, twice).problem(400, "bad-request");
    assertCounts(atRevision(1).created(2), program.sync(gzip, whole).is(200));
    program
        .sync(Api.admin().with("Content-Encoding", "br"), whole)
        .problem(415, "unsupported-media-type");
  }

  @Test
  void eachChunkIsReportedAndTheLastLineIsTheTotal() throws Exception {
    String[] lines = lines(1, 2 * CHUNK, "Partner");
    lines[10] = "bad";
    lines[CHUNK + 10] = "bad";
    List<ObjectNode> report = documents(progress(json(String.join("\n", lines) + "\n\n")));
    List<List<String>> rejected =
        report.stream().map(r -> r.remove("errors").findValuesAsText("line")).toList();
    assertEquals(
        List.of(
            json(
                "{'type':'chunk','line':4000,'received':4000,'created':3999,'updated':0,'unchanged':0,'deleted':0,'rejected':1,'revision':1}"),
            json(
                "{'type':'chunk','line':8000,'received':4000,'created':3999,'updated':0,'unchanged':0,'deleted':0,'rejected':1,'revision':2}"),
            json(
                "{'type':'end','line':8001,'received':8000,'created':7998,'updated':0,'unchanged':0,'deleted':0,'rejected':2,'revision':2}")),
        report.stream().map(ObjectNode::toString).toList());
    assertEquals(List.of(List.of("11"), List.of("4011"), List.of("11", "4011")), rejected);
  }

  @Test
  void reportsAreNotHeldBackToBeCompressed() throws Exception {
    Answer answer =
        progress(json(String.join("\n", lines(1, 3, "Partner"))), "Accept-Encoding", "gzip");
    assertEquals("", answer.header("Content-Encoding"));
    assertEquals(2, documents(answer).size());
  }

  @Test
  void aReportOfNothingIsTheTotalAlone() throws Exception {
    List<ObjectNode> report = documents(progress(""));
    assertEquals(1, report.size());
    assertEquals("end", report.get(0).path("type").asText());
    program.sync(Api.as("sync").with("Accept", TestProgram.NDJSON), ACME).problem(404, "not-found");
  }

  @Test
  void aBodyThatBreaksOffEndsTheReportWithAProblem() throws Exception {
    byte[] whole = gzip(json(String.join("\n", lines(1, CHUNK + 1_000, "Partner"))));
    List<ObjectNode> report =
        documents(progress(Arrays.copyOf(whole, whole.length - 12), "Content-Encoding", "gzip"));
    assertEquals(2, report.size());
    assertEquals("chunk", report.get(0).path("type").asText());
    assertEquals(400, report.get(1).path("status").asInt());
    assertEquals("urn:partner-segments:problem:bad-request", report.get(1).path("type").asText());
    assertEquals(CHUNK, program.preview(all(leaf("partnerGroup", "isNotSet"))).number("/total"));
  }

  private Answer progress(Object body, String... headers) {
    Api caller = Api.admin().with("Accept", TestProgram.NDJSON);
    for (int i = 0; i < headers.length; i += 2) {
      caller = caller.with(headers[i], headers[i + 1]);
    }
    return program.sync(caller, body).is(200);
  }

  /** The documents of the answer. */
  private static List<ObjectNode> documents(Answer answer) throws IOException {
    assertEquals(TestProgram.NDJSON, answer.header("Content-Type"));
    assertTrue(answer.text().endsWith("\n"), answer::toString);
    List<ObjectNode> documents = new ArrayList<>();
    for (String line : answer.text().lines().toList()) {
      documents.add((ObjectNode) Answer.JSON.readTree(line));
    }
    return documents;
  }
}
