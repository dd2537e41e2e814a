package org.partnersegments.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/**
 * Compiles and runs the Java code of docs/integration.md, with only the dependencies that the guide
 * names.
 */
class JavaExampleIT extends HttpIT {

  private static final Path GUIDE = Path.of("../docs/integration.md");
  private static final Path SOURCES = Path.of("src/test/java/org/partnersegments/example");
  private static final Path PROGRAM = SOURCES.resolve("JavaExample.java");
  private static final int MOST_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void itRunsInAJvmOfItsOwn() throws IOException, InterruptedException {
    compile();
    TestProgram program = TestProgram.create("example");
    program.grant("sync", "sync");
    program.grant("manager", "manager");
    program.grant("viewer", "viewer");
    Path output = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + ClientClassPath.text(),
                "org.partnersegments.example.JavaExample",
                Api.BASE,
                program.key())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertTrue(ended && process.exitValue() == 0, said);
    assertEquals(
        List.of("line 3", "2552842 Acme Deals", "as of revision 1", "1 members"),
        said.lines().toList());
    Answer segments = Api.as("viewer").get(program.path("/segments")).is(200);
    assertEquals(List.of("For the newsletter"), segments.each("/items", "description"));
  }

  private void compile() throws IOException {
    StringWriter messages = new StringWriter();
    PrintWriter printer = new PrintWriter(messages);
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                printer,
                printer,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                ClientClassPath.text(),
                PROGRAM.toString());
    assertEquals(0, result, messages.toString());
  }

  /** Each line of code in the guide is in one of the programs, in the same order. */
  @Test
  void theGuideShowsWhatRuns() throws IOException {
    String programs =
        words(Files.readString(PROGRAM))
            + words(Files.readString(SOURCES.resolve("deployed/PartnerSegmentsConnection.java")))
            + words(Files.readString(SOURCES.resolve("deployed/RecipientResource.java")));
    List<JavaSnippet> snippets = JavaSnippet.in(GUIDE);
    for (JavaSnippet snippet : snippets) {
      assertTrue(programs.contains(words(snippet.body())), snippet.body());
    }
    assertTrue(snippets.size() > 4, "the guide has lost its Java");
  }

  /** The text without white space, so that line breaks do not matter. */
  private static String words(String text) {
    return text.replaceAll("\\s+", "");
  }
}
