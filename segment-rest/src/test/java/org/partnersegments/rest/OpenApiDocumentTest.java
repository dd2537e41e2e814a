package org.partnersegments.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The document that the server serves, and that the screen's types are generated from, is the one
 * that follows from the classes. After a change to the API write it again with {@code mvn test -pl
 * segment-rest -am -Dopenapi.update}, and look at what has changed.
 */
class OpenApiDocumentTest {

  private static final Path KEPT =
      Path.of("src/main/resources/org/partnersegments/rest", OpenApiResource.DOCUMENT);

  @Test
  void theKeptDocumentIsTheOneThatFollowsFromTheClasses() throws IOException {
    String generated = new OpenApiGenerator(Path.of("target/classes")).document();
    if (System.getProperty("openapi.update") != null) {
      Files.writeString(KEPT, generated);
    }
    assertEquals(
        Files.readString(KEPT).replace("\r\n", "\n"),
        generated,
        "the API has changed: write the document anew with -Dopenapi.update");
  }
}
