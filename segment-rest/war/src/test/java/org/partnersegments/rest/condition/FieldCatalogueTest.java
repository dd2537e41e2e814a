package org.partnersegments.rest.condition;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.condition.FieldsDto;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueKind;
import org.partnersegments.rest.JsonConfiguration;

/**
 * The catalogue of fields that the screen's mock and unit tests read is the one that the server
 * answers. After a change to the fields write it again with {@code -Dopenapi.update}, as the
 * OpenAPI document.
 */
class FieldCatalogueTest {

  @Test
  void theMocksCatalogueIsTheServers() throws IOException {
    String served =
        JsonConfiguration.MAPPER.writer(form()).writeValueAsString(new FieldResource().fields())
            + "\n";
    Path kept = mock().resolve("fields.json");
    if (System.getProperty("openapi.update") != null) {
      Files.writeString(kept, served);
    }
    assertEquals(
        Files.readString(kept).replace("\r\n", "\n"),
        served,
        "the fields have changed: write the mock's catalogue again with -Dopenapi.update");
  }

  /**
   * The screen's types follow from the document. So a kind that it does not name is missing in the
   * screen, and no compiler says so.
   */
  @Test
  void theDocumentNamesEachKindOfValuesAndEachNumberOfThem() {
    assertEquals(words(Stream.of(ValueKind.values()).map(ValueKind::id)), named("valueKind"));
    assertEquals(
        words(Stream.of(Operator.Arity.values()).map(a -> a.name().toLowerCase(Locale.ROOT))),
        named("values"));
  }

  private static Set<String> named(String component) {
    Schema schema =
        Stream.of(FieldsDto.OperatorDto.class.getRecordComponents())
            .filter(c -> c.getName().equals(component))
            .map(c -> c.getAccessor().getAnnotation(Schema.class))
            .findFirst()
            .orElseThrow();
    return words(Stream.of(schema.enumeration()));
  }

  private static Set<String> words(Stream<String> words) {
    return words.collect(toCollection(TreeSet::new));
  }

  /** As a formatter of the screen's sources would write it. */
  private static PrettyPrinter form() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }

  private static Path mock() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path mock = folder.resolve("segment-ui/dev/mock");
      if (Files.isDirectory(mock)) {
        return mock;
      }
    }
    throw new IllegalStateException("not inside a checkout");
  }
}
