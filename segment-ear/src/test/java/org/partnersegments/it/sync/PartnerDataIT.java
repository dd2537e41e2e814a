package org.partnersegments.it.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.it.api.TestProgram.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/** A base for tests of syncs, each with a program of its own, and lines of partner data. */
abstract class PartnerDataIT extends HttpIT {

  static final String ACME =
      "{'type':'partner','partnerId':'1','name':'Acme','prospectingStage':'NEW','groups':['17'],"
          + "'contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':'42',"
          + "'startDate':'2026-01-01','endDate':'2026-12-31'}]}";

  /** The number of lines in a chunk. */
  static final int CHUNK = 4_000;

  TestProgram program;

  @BeforeEach
  void makeProgram() {
    program = TestProgram.create("sync");
  }

  Answer sync(String... lines) {
    return program.sync(json(String.join("\n", lines))).is(200);
  }

  JsonNode partner(String id) {
    return Api.admin().get(program.path("/partners/" + id)).is(200).json();
  }

  List<String> contracts(String id) {
    return partner(id).findValuesAsText("contractId");
  }

  static String partnerLine(int id, String name) {
    return "{'type':'partner','partnerId':'" + id + "','name':'" + name + "'}";
  }

  static String withContract(int id, String... contracts) {
    StringBuilder line = new StringBuilder();
    for (String contract : contracts) {
      line.append(line.length() == 0 ? "" : ",")
          .append("{'contractId':'" + contract + "','stage':'JOINED'}");
    }
    return "{'type':'partner','partnerId':'" + id + "','name':'N','contracts':[" + line + "]}";
  }

  static String[] lines(int from, int count, String name) {
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = partnerLine(from + i, name);
    }
    return lines;
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  static void assertCounts(SyncCounts expected, Answer answer) {
    assertEquals(expected, SyncCounts.of(answer), answer::toString);
  }
}
