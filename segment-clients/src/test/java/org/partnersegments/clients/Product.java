package org.partnersegments.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built product on H2, in a process of its own. */
final class Product implements AutoCloseable {

  /** Away from a developer's server, and from those of the other tests. */
  private static final int OFFSET = Integer.getInteger("segment.it.port-offset", 10_000) + 800;

  private static final String ADDRESS =
      "http://127.0.0.1:" + (8080 + OFFSET) + "/partner-segments/api/v1";

  private static final Duration START = Duration.ofMinutes(3);

  /** What WildFly needs of Java 17; bin/standalone.sh passes the same. */
  private static final List<String> MODULES =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();

  private Product(Process process) {
    this.process = process;
  }

  /** Starts the server, and waits until it answers. */
  static Product start() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("server.home")).toRealPath();
    Path base = Path.of(System.getProperty("server.base")).toAbsolutePath();
    lay(home, base);
    String demo = Path.of(System.getProperty("demo.config")).toRealPath().toString();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-D[Standalone]",
            "-Xms64m",
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC"));
    command.addAll(MODULES);
    command.addAll(
        List.of(
            "-Djava.net.preferIPv4Stack=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
            "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.socket.binding.port-offset=" + OFFSET,
            "-Dsegment.db=h2",
            "-Dsegment.data.dir=" + base.resolve("data"),
            "-Dsegment.users=" + demo + "/segment-demo-users.properties",
            "-Dsegment.roles=" + demo + "/segment-demo-roles.properties"));
    Product product =
        new Product(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile())
                .start());
    Instant end = Instant.now().plus(START);
    while (!product.answers()) {
      if (Instant.now().isAfter(end) || !product.process.isAlive()) {
        product.close();
        throw new IllegalStateException("the server does not start: " + base);
      }
      Thread.sleep(200);
    }
    return product;
  }

  private static void lay(Path home, Path base) throws IOException {
    if (Files.exists(base)) {
      try (Stream<Path> files = Files.walk(base)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Path standalone = home.resolve("standalone");
    try (Stream<Path> files = Files.walk(standalone)) {
      for (Path file : files.toList()) {
        Path relative = standalone.relativize(file);
        if (relative.startsWith("configuration")
            || relative.startsWith("lib")
            || relative.toString().isEmpty()) {
          Files.copy(file, base.resolve(relative.toString()));
        }
      }
    }
    Files.createDirectories(base.resolve("deployments"));
    Path ear = Path.of(System.getProperty("server.ear"));
    Files.copy(ear, base.resolve("deployments").resolve(ear.getFileName().toString()));
  }

  /** The address of the API. */
  String address() {
    return ADDRESS;
  }

  private boolean answers() throws InterruptedException {
    try {
      return get("/me").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** An answer to the administrator. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    byte[] credentials = "admin:admin".getBytes(StandardCharsets.UTF_8);
    return client.send(
        HttpRequest.newBuilder(URI.create(ADDRESS + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
