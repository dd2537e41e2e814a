package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No change breaks the callers of the last release, unless the major version changed. With each
 * release, save the document again: {@code mvn -pl segment-rest/war -am test -Dopenapi.release}.
 */
class ReleasedDocumentTest {

  static final Path RELEASED = Path.of("src/test/openapi/released.json");
  static final Path CURRENT =
      Path.of("src/main/resources/org/partnersegments/rest/openapi", OpenApiResource.DOCUMENT);

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void nothingBreaksTheCallersOfTheLastRelease() throws IOException {
    if (System.getProperty("openapi.release") != null) {
      Files.copy(CURRENT, RELEASED, StandardCopyOption.REPLACE_EXISTING);
    }
    JsonNode released = JSON.readTree(RELEASED.toFile());
    JsonNode current = JSON.readTree(CURRENT.toFile());
    int before = major(released);
    int now = major(current);
    assertTrue(now >= before, "the version went back");
    if (now == before) {
      assertEquals(
          List.of(),
          BreakingChanges.between(released, current),
          "this breaks callers of version " + version(released) + ": move the first number");
    }
  }

  private static int major(JsonNode document) {
    return Integer.parseInt(version(document).replaceAll("\\..*", ""));
  }

  private static String version(JsonNode document) {
    return document.at("/info/version").asText();
  }
}
