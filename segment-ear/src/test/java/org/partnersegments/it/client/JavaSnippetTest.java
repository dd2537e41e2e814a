package org.partnersegments.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java code in a document has its imports. */
class JavaSnippetTest {

  private static final Path GUIDE = Path.of("../docs/integration.md");

  @TempDir private Path folder;

  static List<JavaSnippet> guide() throws IOException {
    return JavaSnippet.in(GUIDE);
  }

  /** On the class path of the tests, which has all that an integrator declares. */
  @ParameterizedTest
  @MethodSource("guide")
  void theGuideNamesAllImports(JavaSnippet snippet) throws IOException {
    assertEquals(List.of(), snippet.faults(System.getProperty("java.class.path"), folder));
  }

  private List<String> faults(String code) throws IOException {
    return JavaSnippet.of(code).faults("", folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void wait(int tries) { api = null; program += tries + MOST_TRIES; }",
        "import java.util.List;\nimport java.util.Map;\n\nMap<String, List<String>> lines() {\n"
            + "  return Map.of();\n}",
        "import java.net.URI;\n\n/** An address. */\npublic record Place(URI address) {}",
        "import static java.util.Objects.hash;\n\n@Deprecated\nfinal class Two {\n"
            + "  int three = hash(3);\n}"
      })
  void codeWithItsImportsIsComplete(String code) throws IOException {
    assertEquals(List.of(), faults(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<String> lines() { return null; }",
        "import java.util.Map;\n\nMap<String, List<String>> lines() { return Map.of(); }",
        "import java.util.List;\nimport java.util.Map;\n\nList<String> lines() { return null; }",
        "import java.util.*;\n\nList<String> lines() { return null; }",
        "public record Place(URI address) {}",
        "@ApplicationScoped\nclass Two {}",
        "import java.util.Lists;\n\nLists lines() { return null; }",
        "int lines() { return Objects.hash(3); }",
        "List.of().size();"
      })
  void codeWithoutItsImportsIsNot(String code) throws IOException {
    assertNotEquals(List.of(), faults(code));
  }

  @Test
  void aDocumentHasOnlyItsBlocksOfJava() throws IOException {
    Path document = folder.resolve("guide.md");
    Files.writeString(
        document,
        "# Guide\n\n```java\nint one;\n```\n\n```sh\nls\n```\n\n```java\nint two;\n```\n");
    assertEquals(
        List.of(new JavaSnippet(List.of(), "int one;"), new JavaSnippet(List.of(), "int two;")),
        JavaSnippet.in(document));
  }
}
