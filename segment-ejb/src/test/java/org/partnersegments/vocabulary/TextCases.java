package org.partnersegments.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** The cases of texts that the tests of the screen read, too, so that screen and server agree. */
final class TextCases {

  private static final Path FILE =
      Path.of(System.getProperty("basedir", ""))
          .resolve("../segment-ui/src/texts/tests/compare.cases.json");

  private TextCases() {}

  /** The cases of one kind: a text, and what becomes of it. */
  static List<Arguments> pairs(String kind) {
    List<Arguments> pairs = new ArrayList<>();
    for (JsonNode pair : of(kind)) {
      pairs.add(Arguments.of(pair.get(0).asText(), pair.get(1).asText()));
    }
    return pairs;
  }

  /** All white space. */
  static List<Character> whiteSpace() {
    List<Character> all = new ArrayList<>();
    for (JsonNode name : of("whiteSpace")) {
      all.add((char) Integer.parseInt(name.asText().substring(2), 16));
    }
    return all;
  }

  private static JsonNode of(String kind) {
    try {
      return new ObjectMapper().readTree(Files.readString(FILE)).required(kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
