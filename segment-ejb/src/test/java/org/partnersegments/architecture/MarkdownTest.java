package org.partnersegments.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines of prose in the repository's Markdown files are short enough to be compared. */
class MarkdownTest {

  private static final int LONGEST_LINE = 120;

  /** The checkout: modules are tested in their own folders. */
  private static final Path ROOT = Path.of("..");

  @Test
  void linesOfProseAreShort() throws IOException {
    List<Path> documents = documents();
    assertTrue(documents.size() > 20, () -> "documents: " + documents);
    List<String> tooLong = new ArrayList<>();
    for (Path document : documents) {
      for (int line : tooLong(Files.readAllLines(document))) {
        tooLong.add(ROOT.relativize(document) + ":" + line);
      }
    }
    assertEquals(List.of(), tooLong, "lines of more than " + LONGEST_LINE + " characters");
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> ofRoot = Files.list(ROOT);
        Stream<Path> ofDocs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(ofRoot, ofDocs)
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !isReport(file))
          .toList();
    }
  }

  /** The benchmarks write their reports. */
  private static boolean isReport(Path file) {
    return file.startsWith(ROOT.resolve("docs/benchmarks")) && !file.endsWith("README.md");
  }

  /** The numbers of the lines to wrap. Tables, code and single words have no place to wrap at. */
  private static List<Integer> tooLong(List<String> lines) {
    List<Integer> tooLong = new ArrayList<>();
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (text.startsWith("```")) {
        code = !code;
      } else if (!code
          && !text.startsWith("|")
          && lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST_LINE
          && text.replaceFirst("^([-*>]|[0-9]+\\.) +", "").contains(" ")) {
        tooLong.add(i + 1);
      }
    }
    return tooLong;
  }

  @Test
  void tablesCodeAndLongLinksAreNoProse() {
    String prose = "word ".repeat(24);
    String link = "<https://example.org/" + "a".repeat(120) + ">";
    assertEquals(
        List.of(2, 3, 12, 14),
        tooLong(
            List.of(
                prose.strip() + ".",
                prose + "w",
                "  - " + prose,
                "| " + prose + " |",
                link,
                "- " + link,
                "12. " + link,
                "```sh",
                prose + prose,
                "```",
                "›".repeat(60) + " " + "→".repeat(59),
                "See " + link,
                "",
                "> " + prose)));
  }
}
