package org.partnersegments.it.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.server.DatabaseSession;
import org.partnersegments.it.server.Ear;
import org.partnersegments.it.server.Ports;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The provisioned server with the shipped EAR, in a process that a test can kill and restart. Its
 * data survives; the test reads it while the server is down.
 */
final class KillableServer implements AutoCloseable {

  /** The offset from the ports of the shared server. */
  private static final int OFFSET = Ports.OFFSET + 500;

  private static final Duration START = Duration.ofMinutes(3);

  private final Path base = Path.of(System.getProperty("it.base.dir") + "-kill").toAbsolutePath();
  private final List<String> database;
  private final String url;
  private @Nullable Process process;

  KillableServer() throws IOException {
    if (Files.exists(base)) {
      try (Stream<Path> files = Files.walk(base)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    copy(home().resolve("standalone"), base);
    Files.copy(Ear.FILE, base.resolve("deployments").resolve(Ear.FILE.getFileName()));
    if (DatabaseSession.isPostgresql()) {
      database =
          Arrays.asList(
              System.getProperty("it.server.database").replace("&amp;", "&").split(" ", -1));
      url = option("-Dsegment.db.url=");
    } else {
      database = List.of("-Dsegment.db=h2", "-Dsegment.data.dir=" + base.resolve("data"));
      url =
          "jdbc:h2:file:"
              + base.resolve("data")
              + "/segment;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }
  }

  private String option(String name) {
    return database.stream()
        .filter(o -> o.startsWith(name))
        .map(o -> o.substring(name.length()))
        .findFirst()
        .orElseThrow();
  }

  private static Path home() {
    return Path.of(System.getProperty("jboss.home"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** The address of the API. */
  String api() {
    return "http://" + Ports.HOST + ":" + (8080 + OFFSET) + "/partner-segments/api/v1";
  }

  /** Starts the server, and waits until it answers. */
  void start() throws IOException, InterruptedException {
    String config = System.getProperty("segment.demo.config");
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(home())
            .setBaseDirectory(base)
            .setJavaOptions(
                "-Xms64m",
                "-Xmx512m",
                "-Djboss.socket.binding.port-offset=" + OFFSET,
                "-Dsegment.users=" + config + "/segment-demo-users.properties",
                "-Dsegment.roles=" + config + "/segment-demo-roles.properties")
            .addJavaOptions(database);
    process =
        Launcher.of(command)
            .setRedirectErrorStream(true)
            .redirectOutput(base.resolve("console.log"))
            .launch();
    Instant end = Instant.now().plus(START);
    while (!answers()) {
      if (Instant.now().isAfter(end) || !process.isAlive()) {
        throw new IllegalStateException("the server does not start: " + base);
      }
      Thread.sleep(200);
    }
  }

  private boolean answers() {
    try {
      return Api.admin().get(api() + "/me").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Kills the process like {@code kill -9}. */
  void kill() {
    Objects.requireNonNull(process).destroyForcibly().onExit().join();
  }

  /** A connection to the database; with H2, only while the server is down. */
  Connection connect() throws SQLException {
    return DatabaseSession.isPostgresql()
        ? DriverManager.getConnection(url, "postgres", "postgres")
        : DriverManager.getConnection(url, "segment", "segment");
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
