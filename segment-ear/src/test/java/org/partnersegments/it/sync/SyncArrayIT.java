package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.it.sync.SyncCounts.atRevision;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;

/**
 * Partner data as a JSON array follows the rules of NDJSON, but comes in as a whole or not at all.
 */
class SyncArrayIT extends PartnerDataIT {

  private Answer send(Object body) {
    return Api.admin().post(program.path("/sync"), body);
  }

  private static String array(Stream<String> lines) {
    return lines.collect(Collectors.joining(",\n", "[", "]"));
  }

  @Test
  void anArrayDoesWhatItsLinesDo() {
    List<String> lines =
        List.of(
            json(partnerLine(1, "One")),
            json(partnerLine(2, "Two")),
            json(partnerLine(3, "Three")));
    assertCounts(atRevision(1).created(3), send(array(lines.stream())).is(200));
    assertCounts(atRevision(1).unchanged(3), program.sync(String.join("\n", lines)).is(200));
    assertCounts(atRevision(1), send("[]").is(200));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'partner','partnerId':'01','name':'N'}               | /partnerId        | malformed-id
          {'type':'partner','partnerId':'7','name':'N','prospectingStage':'NONE'} | /prospectingStage | unknown-code
          {'type':'partner','partnerId':'7','name':'N','country':'DE'} | /country          | unknown-property
          {'type':'partner','partnerId':'7','name':'N','name':'M'}     | /name             | duplicate-property
          {'type':'partner','partnerId':7,'name':'N'}                  | /partnerId        | wrong-type
          {'id':'7'}                                                   | /type             | required
          []                                                           | ``                | wrong-type
          null                                                         | ``                | wrong-type
          7                                                            | ``                | wrong-type
          """)
  void aBadLineIsRejectedAloneWithItsPosition(String line, String pointer, String code) {
    Answer answer =
        send(
            array(
                Stream.of(
                    json(partnerLine(1, "Before")), json(line), json(partnerLine(2, "After")))));
    assertCounts(atRevision(1).created(2).rejected(1), answer.is(200));
    JsonNode error = answer.json().at("/errors/0");
    assertEquals(2, error.path("line").asInt(), answer::toString);
    assertEquals(pointer, error.path("pointer").asText(), answer::toString);
    assertEquals(code, error.path("code").asText(), answer::toString);
  }

  @Test
  void aLineOver1MiBIsRejectedAlone() {
    String large = "x".repeat(1024 * 1024);
    Answer answer =
        send(
            array(
                Stream.of(
                    "{\"type\":\"partner\",\"partnerId\":\"7\",\"name\":\"" + large + "\"}",
                    json(partnerLine(1, "One")))));
    assertCounts(atRevision(1).created(1).rejected(1), answer.is(200));
    assertEquals("line-too-long", answer.string("/errors/0/code"));
  }

  @Test
  void aDryRunAndTheProgressAreAvailable() {
    String body = array(Stream.of(json(partnerLine(1, "One"))));
    Answer dry = Api.admin().post(program.path("/sync?dryRun=true"), body).is(200);
    assertEquals(1, dry.number("/created"));
    assertEquals(0, program.revision());
    Answer progress =
        Api.admin()
            .with("Accept", "application/x-ndjson")
            .post(program.path("/sync"), body)
            .is(200);
    assertEquals(
        List.of("chunk", "end"),
        progress
            .text()
            .lines()
            .map(line -> line.replaceAll(".*\"type\":\"([a-z]+)\".*", "$1"))
            .toList());
    assertEquals(1, program.revision());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'partner','partnerId':'7','name':'N'}            | invalid
          'text'                                                   | invalid
          [{'type':'partner','partnerId':'7','name':'N'}] []       | invalid
          [{'type':'partner','partnerId':'7','name':'N'}           | malformed-json
          [{'type':'partner','partnerId':'7','name':'N'},]         | malformed-json
          [{'type':'partner','partnerId':'7','name':'N'},{]        | malformed-json
          """)
  void whatIsNoArrayIsRefusedAsAWhole(String body, String problem) {
    send(json(body)).problem(400, problem);
    assertEquals(0, program.revision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5B007B007D005D00", "FEFF005B007B007D005D", "5B22C080225D", "5B22EDA080225D"})
  void anArrayIsUtf8(String hex) {
    send(HexFormat.of().parseHex(hex)).problem(400, "malformed-json").at("", "malformed");
    assertEquals(0, program.revision());
  }

  @Test
  void anArrayIsLimited() {
    String line = json(partnerLine(1, "One"));
    send(array(IntStream.range(0, 5_001).mapToObj(i -> line)))
        .problem(400, "invalid")
        .at("", "too-many-values");
    assertEquals(0, program.revision());
    String large = "[\"" + "x".repeat(10 * 1024 * 1024) + "\"]";
    send(large).problem(413, "too-large");
    send(Api.chunked(large.getBytes(StandardCharsets.UTF_8))).problem(413, "too-large");
    Api.admin()
        .with("Content-Encoding", "gzip")
        .post(program.path("/sync"), "[]")
        .problem(415, "unsupported-media-type");
    Answer most = send(array(IntStream.range(0, 5_000).mapToObj(i -> line)));
    assertEquals(5_000, most.is(200).number("/received"));
  }
}
