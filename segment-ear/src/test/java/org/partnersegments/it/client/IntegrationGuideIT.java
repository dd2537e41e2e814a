package org.partnersegments.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.server.HttpIT;

/** Runs the commands of docs/integration.md in order, in one shell, and compares their output. */
class IntegrationGuideIT extends HttpIT {

  private static final Path GUIDE = Path.of("../docs/integration.md");
  private static final Pattern BLOCK =
      Pattern.compile("```sh\\n(.*?)```(?:\\n\\n```json\\n(.*?)```)?", Pattern.DOTALL);
  private static final int MOST_SECONDS = 120;

  /** Commands, and the part of their output that the guide shows. */
  private record Example(String commands, String answer) {}

  @TempDir private Path folder;

  @Test
  void itsCommandsAnswerWhatItShows() throws IOException, InterruptedException {
    assumeTrue(has("bash") && has("curl"), "the examples need bash and curl");
    List<Example> examples = examples();
    assertTrue(examples.size() > 8, "the guide has lost its examples");
    run(examples);
    for (int i = 0; i < examples.size(); i++) {
      if (!examples.get(i).answer().isEmpty()) {
        String answered = Files.readString(folder.resolve("out-" + i)).strip();
        assertShown(Answer.JSON.readTree(examples.get(i).answer()), answered);
      }
    }
    assertTrue(Files.readString(folder.resolve("members.json")).contains("2552842"));
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(GUIDE).replace("\r\n", "\n"));
    while (block.find()) {
      examples.add(new Example(block.group(1), block.group(2) == null ? "" : block.group(2)));
    }
    return examples;
  }

  private void run(List<Example> examples) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    for (int i = 0; i < examples.size(); i++) {
      script.append("{\n").append(examples.get(i).commands()).append("} > out-" + i + "\n");
    }
    Path file = folder.resolve("guide.sh");
    Files.writeString(file, script);
    ProcessBuilder shell =
        new ProcessBuilder("bash", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    shell.environment().put("API", Api.BASE);
    shell.environment().put("PROGRAM", "guide-" + Long.toString(System.nanoTime(), 36));
    Process process = shell.start();
    boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended && process.exitValue() == 0, () -> "the commands failed: " + log());
  }

  private String log() {
    try (Stream<Path> outputs = Files.list(folder)) {
      StringBuilder log = new StringBuilder();
      for (Path output : outputs.sorted().toList()) {
        log.append(output.getFileName()).append(": ").append(Files.readString(output)).append('\n');
      }
      return log.toString();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Checks the output against the guide, which may omit properties. */
  private static void assertShown(JsonNode shown, String answered) throws IOException {
    JsonNode answer = Answer.JSON.readTree(answered);
    assertShown(shown, answer, answered);
  }

  private static void assertShown(JsonNode shown, JsonNode answer, String answered) {
    if (shown.isObject()) {
      shown
          .properties()
          .forEach(
              property ->
                  assertShown(property.getValue(), answer.path(property.getKey()), answered));
    } else if (shown.isArray()) {
      assertEquals(shown.size(), answer.size(), answered);
      for (int i = 0; i < shown.size(); i++) {
        assertShown(shown.get(i), answer.path(i), answered);
      }
    } else {
      assertEquals(shown, answer, answered);
    }
  }

  private static boolean has(String command) throws InterruptedException {
    try {
      return new ProcessBuilder(command, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
