package org.partnersegments.rest.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.api.problem.ProblemType;
import org.partnersegments.rest.problem.ProblemException;

/** In which order JAX-RS is told the types that a caller accepts. */
class AcceptedTypesTest {

  private static final List<? extends Class<?>> RESOURCES =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.partnersegments.rest")
              .stream()
              .filter(c -> c.isAnnotatedWith(Path.class))
              .map(JavaClass::reflect)
              .toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/csv, */*;q=0.01                        | text/csv;q=0.9, application/json;q=0.8, application/x-ndjson;q=0.8, text/html;q=0.8
          text/csv, application/json;q=0.5            | text/csv;q=0.9, application/json;q=0.8
          application/json;q=0, */*                   | text/csv;q=0.9, application/x-ndjson;q=0.9, text/html;q=0.9
          application/*, application/json;q=0.2       | application/x-ndjson;q=0.9, application/json;q=0.8
          TEXT/CSV ; Q=1                              | text/csv;q=0.9
          text/csv;header=present, text/csv;q=0.1     | text/csv;q=0.9
          text/csv;header=absent, application/json    | application/json;q=0.9
          application/json;charset="utf-8"            | application/json;q=0.9
          application/json;charset=latin1             | application/x-nothing
          text/html                                   | text/html;q=0.9
          text/html, application/xhtml+xml, */*;q=0.8 | text/html;q=0.9, application/json;q=0.8, text/csv;q=0.8, application/x-ndjson;q=0.8
          image/png                                   | application/x-nothing
          text/csv;q=0                                | application/x-nothing
          text/html, image/gif, *; q=.2, */*; q=.2    | text/html;q=0.9, application/json;q=0.8, text/csv;q=0.8, application/x-ndjson;q=0.8
          ,, text/csv ,                               | text/csv;q=0.9
          """)
  void theCallersWeightsDecide(String header, String ranked) {
    assertEquals(
        Set.of(ranked.split(", ")), Set.of(AcceptedTypes.ranked(List.of(header)).split(", ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", " , "})
  void anEmptyListExcludesNothing(String header) {
    assertEquals("*/*", AcceptedTypes.ranked(List.of(header)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;q=abc",
        "application/json;q=2",
        "application/json;q=-1",
        "application/json;q=",
        "application/json;q",
        "application/json;q=1.001",
        "a/b/c",
        "/",
        ";q=1",
        "json",
        "*/json",
        "application/json;\"",
        "application/json text/csv",
        "text/csv;x=\"open"
      })
  void aMalformedHeaderIsRefused(String header) {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> AcceptedTypes.ranked(List.of(header)));
    assertEquals(ProblemType.BAD_REQUEST, refused.type());
  }

  @Test
  void longHeadersAreRefusedAtOnce() {
    for (String part : List.of("a/b,", ";x=y", "\\\\", ",", " ")) {
      String header = "text/csv;x=\"" + part.repeat(100_000 / part.length());
      assertThrows(ProblemException.class, () -> AcceptedTypes.ranked(List.of(header)));
    }
  }

  @Test
  void everyTypeOfAnOperationIsKnown() {
    Set<String> produced = new TreeSet<>();
    for (Class<?> resource : RESOURCES) {
      produced.addAll(types(resource));
      for (Method method : resource.getDeclaredMethods()) {
        produced.addAll(types(method));
      }
    }
    produced.remove(MediaType.WILDCARD); // an operation that leaves nothing to choose
    assertEquals(new TreeSet<>(AcceptedTypes.SERVED.keySet()), produced);
  }

  /**
   * RESTEasy prefers a method that consumes a type over one that does not, whatever it produces.
   */
  @Test
  void noReadingOperationWithSeveralTypesConsumesOne() {
    for (Class<?> resource : RESOURCES) {
      boolean several =
          RESOURCES.stream()
                  .filter(other -> path(other).equals(path(resource)))
                  .flatMap(other -> Arrays.stream(other.getDeclaredMethods()))
                  .filter(m -> m.isAnnotationPresent(GET.class))
                  .filter(m -> !m.isAnnotationPresent(Path.class))
                  .count()
              > 1;
      if (several) {
        assertEquals(false, resource.isAnnotationPresent(Consumes.class), resource.getName());
      }
    }
  }

  private static String path(Class<?> resource) {
    return resource.getAnnotation(Path.class).value();
  }

  private static List<String> types(AnnotatedElement place) {
    Produces produces = place.getAnnotation(Produces.class);
    return produces == null
        ? List.of()
        : Arrays.stream(produces.value()).map(type -> type.replaceAll(";.*", "")).toList();
  }
}
