package org.partnersegments.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersegments.clients.LaterVersion.Addition;

/**
 * Each generated client creates a program and grants roles, pushes 20,000 partners, creates a
 * segment of nested groups, previews it, reads all its pages, exports it as CSV and NDJSON, checks
 * 1,000 partners, explains one, changes it in spite of a conflict, and repeats a request after 503.
 * It does so with this server and with one that answers properties that the client does not know.
 * With the configuration of docs/integration.md, it also reads and writes back conditions of a kind
 * that it does not know.
 */
class GeneratedClientsIT {

  private static final Path GENERATED = Path.of(System.getProperty("generated"));
  private static final int MOST_SECONDS = 300;

  private static Product product;

  @BeforeAll
  static void startTheProduct() throws IOException, InterruptedException {
    product = Product.start();
  }

  @AfterAll
  static void stopTheProduct() {
    product.close();
  }

  @Test
  void theServerServesTheDocumentOfTheClients() throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    assertEquals(
        json.readTree(Path.of(System.getProperty("api.document")).toFile()),
        json.readTree(product.get("/openapi.json").body()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Addition.class,
      names = {"NONE", "PROPERTIES"})
  void java(Addition addition) throws Exception {
    try (LaterVersion server = new LaterVersion(product.address(), addition)) {
      new JavaJobs(server.address(), program("java", addition)).all();
    }
  }

  @Test
  void javaWithConditionsOfALaterKind() throws Exception {
    try (LaterVersion server = new LaterVersion(product.address(), Addition.CONDITIONS)) {
      JavaLaterKinds.all(server.address(), program("java", Addition.CONDITIONS));
    }
  }

  @ParameterizedTest
  @EnumSource(Addition.class)
  void typescriptFetch(Addition addition) throws Exception {
    typescript("fetch", addition);
  }

  @ParameterizedTest
  @EnumSource(Addition.class)
  void openapiFetch(Addition addition) throws Exception {
    typescript("openapi-fetch", addition);
  }

  private static void typescript(String client, Addition addition) throws Exception {
    String script = client + (addition == Addition.CONDITIONS ? "-later.js" : "-jobs.js");
    run(
        addition,
        client,
        List.of(
            Path.of(System.getProperty("node.home"), "node").toString(),
            Path.of("target/typescript/src/test/typescript", script).toString()));
  }

  @ParameterizedTest
  @EnumSource(Addition.class)
  void python(Addition addition) throws Exception {
    if (!succeeds(
        "python3",
        "-c",
        "import sys, dateutil, pydantic, urllib3, typing_extensions\n"
            + "sys.exit(sys.version_info < (3, 11) or pydantic.VERSION.split('.')[0] != '2')")) {
      System.out.println(
          "Skipped the jobs of the Python client: they need Python 3.11 with pydantic 2, urllib3 and"
              + " python-dateutil.");
      return;
    }
    String script = addition == Addition.CONDITIONS ? "later.py" : "jobs.py";
    run(addition, "python", List.of("python3", "-B", "src/test/python/" + script));
  }

  @Test
  void pythonCompiles() throws Exception {
    if (!succeeds("python3", "--version")) {
      System.out.println("Skipped the compilation of the Python client: there is no Python.");
      return;
    }
    for (String client : List.of("python", "python-lenient")) {
      assertTrue(
          succeeds("python3", "-m", "compileall", "-q", GENERATED.resolve(client).toString()),
          client);
    }
  }

  @Test
  void pythonImportsEveryModule() throws Exception {
    if (!succeeds("python3", "-c", "import dateutil, pydantic, urllib3, typing_extensions")) {
      System.out.println("Skipped the import of the Python client: it needs pydantic and others.");
      return;
    }
    run(
        Addition.NONE,
        "python",
        List.of(
            "python3",
            "-B",
            "-c",
            "import importlib, pkgutil, partner_segments, partner_segments_lenient\n"
                + "for client in partner_segments, partner_segments_lenient:\n"
                + "  for module in pkgutil.walk_packages(client.__path__, client.__name__ + '.'):\n"
                + "    importlib.import_module(module.name)"));
  }

  private static String program(String client, Addition addition) {
    return client + "-" + addition.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a program that does the jobs. It fails by its exit code. */
  private static void run(Addition addition, String client, List<String> command) throws Exception {
    Path output = Files.createTempFile("jobs", ".log");
    try (LaterVersion server = new LaterVersion(product.address(), addition)) {
      ProcessBuilder jobs =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      jobs.environment().put("API", server.address());
      jobs.environment().put("PROGRAM", program(client, addition));
      jobs.environment()
          .put(
              "PYTHONPATH",
              String.join(
                  System.getProperty("path.separator"),
                  GENERATED.resolve("python").toString(),
                  GENERATED.resolve("python-lenient").toString()));
      Process process = jobs.start();
      boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      if (!ended || process.exitValue() != 0) {
        fail(client + " failed with " + addition + ":\n" + Files.readString(output));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
