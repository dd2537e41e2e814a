package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.it.sync.SyncCounts.atRevision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;

/** The server rejects a wrong line, names the place, and accepts the lines around it. */
class SyncLinesIT extends PartnerDataIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'partner','partnerId':'01','name':'N'}                    | /partnerId        | malformed-id
          {'type':'partner','partnerId':'12345678901234567890','name':'N'}  | /partnerId        | malformed-id
          {'type':'partner','name':'N'}                                     | /partnerId        | required
          {'type':'partner','partnerId':'7'}                                | /name             | required
          {'type':'partner','partnerId':'7','name':'  '}                    | /name             | required
          {'type':'partner','partnerId':'7','name':'\\u0301'}               | /name             | required
          {'type':'partner','partnerId':'7','name':'a\\u0000b'}             | /name             | malformed-text
          {'type':'partner','partnerId':'7','name':'N','prospectingStage':'NONE'} | /prospectingStage | unknown-code
          {'type':'partner','partnerId':'7','name':'N','groups':['17','']}  | /groups/1         | malformed-id
          {'type':'partner','partnerId':'7','name':'N','groups':[17]}       | /groups/0         | wrong-type
          {'type':'partner','partnerId':7,'name':'N'}                       | /partnerId        | wrong-type
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'JOINED','startDate':'1582-10-10'}]} | /contracts/0/startDate | malformed-date
          {'type':'partner','partnerId':'7','name':'N','country':'DE'}      | /country          | unknown-property
          {'type':'partner','partnerId':'7','name':'N','archived':true}     | /archived         | unknown-property
          {'type':'partner','partnerId':'7','name':'N','name':'M'}          | /name             | duplicate-property
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1'}]} | /contracts/0/stage | required
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'stage':'JOINED'}]} | /contracts/0/contractId | required
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'NONE'}]} | /contracts/0/stage | unknown-code
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'JOINED','startDate':'2026-02-30'}]} | /contracts/0/startDate | malformed-date
          {'type':'partner','partnerId':'7','name':'N','contracts':[{'contractId':'S-1','stage':'JOINED'},{'contractId':'S-1','stage':'JOINED'}]} | /contracts/1/contractId | repeated-contract
          {'type':'partnerDeleted','partnerId':'7','name':'N'}              | /name             | unknown-property
          {'type':'partnerGroup','id':'','name':'N'}                        | /id               | malformed-id
          {'type':'partnerGroup','name':'N'}                                | /id               | required
          {'type':'templateTerm','id':'7','name':'N','archived':'yes'}      | /archived         | wrong-type
          {'type':'segment','id':'7'}                                       | /type             | unknown-type
          {'id':'7'}                                                        | /type             | required
          []                                                                | ``                | wrong-type
          null                                                              | ``                | wrong-type
          {'type':                                                          | ``                | malformed
          """)
  void aBadLineIsRejectedAloneWithItsPlace(String line, String pointer, String code) {
    Answer answer = sync(partnerLine(1, "Before"), line, partnerLine(2, "Behind"));
    assertCounts(atRevision(1).created(2).rejected(1), answer);
    JsonNode error = answer.json().at("/errors/0");
    assertEquals(2, error.path("line").asInt(), answer::toString);
    assertEquals(pointer, error.path("pointer").asText(), answer::toString);
    assertEquals(code, error.path("code").asText(), answer::toString);
    Api.admin().get(program.path("/partners/7")).problem(404, "not-found");
  }

  @Test
  void everyErrorOfALineIsNamedAndLinesAreCountedWithBlankOnes() {
    Answer answer =
        sync("", "  ", partnerLine(1, "One"), "\t\r", "{'type':'partner','groups':['']}\r", "");
    assertCounts(atRevision(1).created(1).rejected(1), answer);
    assertEquals(List.of("/partnerId", "/name", "/groups/0"), answer.each("/errors", "pointer"));
    assertEquals(List.of("5", "5", "5"), answer.each("/errors", "line"));
  }

  @Test
  void linesMayEndInCarriageReturnAndLineFeed() {
    Answer answer = program.sync(json(partnerLine(1, "One") + "\r\n" + ACME + "\r\n")).is(200);
    assertCounts(atRevision(1).created(1).updated(1), answer);
  }

  @Test
  void theFirst1000ErrorsAreNamedAndAllAreCounted() {
    String[] lines = new String[1_200];
    Arrays.fill(lines, "bad");
    Answer answer = sync(lines);
    assertCounts(atRevision(0).rejected(1_200), answer);
    assertEquals(1_000, answer.json().path("errors").size());
  }

  @Test
  void aLineOver1MiBIsRejectedAlone() {
    String padding = " ".repeat(1024 * 1024);
    Answer answer =
        sync(
            partnerLine(1, "One"),
            partnerLine(7, "x") + padding,
            partnerLine(2, "Two"),
            "7".repeat(3 * 1024 * 1024),
            partnerLine(3, "Three"));
    assertCounts(atRevision(1).created(3).rejected(2), answer);
    assertEquals(List.of("2", "4"), answer.each("/errors", "line"));
    assertEquals(List.of("line-too-long", "line-too-long"), answer.each("/errors", "code"));
    String most = partnerLine(4, "Four");
    assertCounts(atRevision(2).created(1), sync(most + padding.substring(most.length())));
  }
}
