package org.partnersegments.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents describe themselves in {@code @Schema}, and nowhere else. */
class DocumentDescriptionsTest {

  private static final Path DOCUMENTS = Path.of("src/main/java/org/partnersegments/api");
  private static final Pattern JAVADOC_OF_A_DOCUMENT = Pattern.compile("\\*/\\s*@Schema");

  @Test
  void aDocumentHasNoJavadoc() throws IOException {
    try (Stream<Path> files = Files.walk(DOCUMENTS)) {
      List<Path> twice =
          files.filter(Files::isRegularFile).filter(DocumentDescriptionsTest::hasJavadoc).toList();
      assertEquals(List.of(), twice, "move the description to @Schema");
    }
  }

  private static boolean hasJavadoc(Path file) {
    try {
      return JAVADOC_OF_A_DOCUMENT.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
