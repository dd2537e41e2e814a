package org.partnersegments.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.problem.Problem;

/**
 * The document that the server serves, and that the screen's types are generated from, is the one
 * that follows from the classes. After a change to the API write it again with {@code mvn test -pl
 * segment-rest/war -am -Dopenapi.update}, and look at what has changed.
 */
class OpenApiDocumentTest {

  private static final Path KEPT =
      Path.of("src/main/resources/org/partnersegments/rest/openapi", OpenApiResource.DOCUMENT);

  @Test
  void theKeptDocumentIsTheOneThatFollowsFromTheClasses() throws IOException {
    String generated = new OpenApiGenerator(Problem.class, OpenApiResource.class).document();
    if (System.getProperty("openapi.update") != null) {
      Files.writeString(KEPT, generated);
    }
    assertEquals(
        Files.readString(KEPT).replace("\r\n", "\n"),
        generated,
        "the API has changed: write the document again with -Dopenapi.update");
  }
}
