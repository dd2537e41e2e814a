package org.partnersegments.rest.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnersegments.api.problem.CodeDescription;
import org.partnersegments.api.problem.ProblemDescription;

/**
 * {@code docs/errors.md} is the catalogue. After a change, write it again with {@code mvn test -pl
 * segment-rest/war -am -Dopenapi.update}.
 */
class ErrorGuideTest {

  private static final Path GUIDE = Path.of("../../docs/errors.md");

  private static final String START =
      """
      # Errors

      This page lists each problem and each code that the API answers, why it occurs, and what you can do. A running server
      serves the same as `GET /problems`, as JSON or, in a browser, as a page. `help` of a problem leads to its part. What to
      send again, and when, is in the [integration guide](integration.md#errors-and-what-to-do).

      Programs decide by codes. A code keeps its meaning. Later versions may add codes: treat a problem that you do not know
      by its status. A test writes this page from the source code ([Testing](testing.md#write-the-openapi-document-again)).

      ## Problems

      The code is the last part of `type`.

      | Code | Status | Problem | Cause | What to do | Send again? |
      | --- | --- | --- | --- | --- | --- |
      """;

  private static final String ERRORS =
      """

      ## Codes of errors

      A problem has `errors` if parts of the request are wrong, and the result of a sync has them for rejected lines. Each
      error names its place and has one of these codes. Entries that the look-ups of pasted lists (`resolve`) call
      `malformed` have a `reason` in words instead of a code.

      """;

  private static final String WARNINGS =
      """

      ## Codes of warnings

      Previews have `warnings` about likely mistakes. You can save such a condition anyway.

      """;

  private static String guide() {
    StringBuilder guide = new StringBuilder(START);
    for (ProblemDescription problem : Catalogue.ALL.items()) {
      guide.append(
          "| `%s` | %d | %s | %s | %s | %s |\n"
              .formatted(
                  problem.code(),
                  problem.status(),
                  problem.title(),
                  problem.cause(),
                  problem.remedy(),
                  problem.retry() ? "later" : "no"));
    }
    guide.append(ERRORS);
    codes(guide, Catalogue.ALL.errors());
    guide.append(WARNINGS);
    codes(guide, Catalogue.ALL.warnings());
    return guide.toString();
  }

  private static void codes(StringBuilder guide, List<CodeDescription> codes) {
    guide.append("| Code | Cause | What to do |\n| --- | --- | --- |\n");
    codes.forEach(
        code ->
            guide.append(
                "| `%s` | %s | %s |\n".formatted(code.code(), code.cause(), code.remedy())));
  }

  @Test
  void theGuideIsTheCatalogue() throws IOException {
    if (System.getProperty("openapi.update") != null) {
      Files.writeString(GUIDE, guide());
    }
    assertEquals(
        Files.exists(GUIDE) ? Files.readString(GUIDE).replace("\r\n", "\n") : "",
        guide(),
        "problems or codes have changed: write the guide again with -Dopenapi.update");
  }
}
