package org.partnersegments.rest.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.rest.problem.ProblemException;

/** A JSON array of partner data has one line for each item, at its position. */
class LineArrayTest {

  private static List<String> lines(byte[] body) throws IOException {
    return new String(
            LineArray.lines(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static List<String> lines(String body) throws IOException {
    return lines(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachItemIsALine() throws IOException {
    assertEquals(List.of(), lines("[]"));
    assertEquals(List.of(), lines(" [ \n ] \r\n"));
    assertEquals(List.of("{\"a\":1}"), lines("[{\"a\":1}]"));
    assertEquals(
        List.of("{\"a\": [1, {}]}", "{\"b\":\"x,]}\"}", "{}"),
        lines("[ {\"a\": [1, {}]} , {\"b\":\"x,]}\"},{} ]"));
  }

  @Test
  void anItemThatIsNoObjectIsALineToo() throws IOException {
    assertEquals(
        List.of("null", "true", "-1.5e3", "\"a\\\"b\"", "[]", "[[1],2]", "0"),
        lines("[null,true , -1.5e3,\"a\\\"b\", [],[[1],2],0]"));
  }

  @Test
  void anItemOverSeveralLinesIsOneLine() throws IOException {
    assertEquals(
        List.of("{  \"a\":  \"é\\n漢\\u2028字🧩\"  }", "2"),
        lines("[\n{\r\n\"a\": \r\"é\\n漢\\u2028字🧩\"\n\n},\n2\n]"));
    // A separator of lines for some readers, but not in NDJSON.
    assertEquals(
        "\"\u2028\u0085\"\n", new String(bytesOf("[\"\u2028\u0085\"]"), StandardCharsets.UTF_8));
  }

  private static byte[] bytesOf(String body) throws IOException {
    return LineArray.lines(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
        .readAllBytes();
  }

  @Test
  void aPropertyThatOccursTwiceIsForTheLineToRefuse() throws IOException {
    assertEquals(List.of("{\"a\":1,\"a\":2}", "{}"), lines("[{\"a\":1,\"a\":2},{}]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "7", "\"[]\"", "[] []", "[]{}"})
  void anythingButOneArrayIsRefused(String body) {
    assertEquals(
        "wrong-type",
        assertThrows(ProblemException.class, () -> lines(body)).errors().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "[{]",
        "[{}",
        "[1,]",
        "[{}{}]",
        "[\"a\nb\"]",
        "[{'a':1}]",
        "[tru]",
        "[01]",
        "[] x",
        "{\"a\":",
        "\"a"
      })
  void brokenJsonIsRefusedAsAWhole(String body) {
    assertThrows(JsonProcessingException.class, () -> lines(body));
  }

  @Test
  void nestingIsLimited() {
    assertThrows(JsonProcessingException.class, () -> lines("[".repeat(5_000) + "]".repeat(5_000)));
  }

  @Test
  void thereIsAMostOfItems() throws IOException {
    String most = String.join(",", Collections.nCopies(LineArray.MOST_LINES, "{}"));
    assertEquals(LineArray.MOST_LINES, lines("[" + most + "]").size());
    assertEquals(
        "too-many-values",
        assertThrows(ProblemException.class, () -> lines("[" + most + ",{}]"))
            .errors()
            .get(0)
            .code());
  }
}
