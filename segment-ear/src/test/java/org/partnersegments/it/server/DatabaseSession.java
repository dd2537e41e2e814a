package org.partnersegments.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the server its database and ports before Arquillian reads {@code arquillian.xml}. The
 * database is an empty H2 file, with the shipped URL, or a PostgreSQL that runs as long as the
 * tests' JVM.
 */
public class DatabaseSession implements LauncherSessionListener {

  private static final Pattern SHIPPED_POSTGRESQL_OPTIONS =
      Pattern.compile("segment\\.db\\.url\\.postgresql:add\\(value=\"[^\"?]*(\\?[^\"]*)\"");

  private static @Nullable String url;

  private @Nullable EmbeddedPostgres postgres;

  /** The number of partners in the benchmark's program. Not set when tests run. */
  private static final @Nullable String BENCHMARK = System.getProperty("benchmark.partners");

  private static final String LOG = "postgresql.log";

  /** Whether the server runs on PostgreSQL. */
  public static boolean isPostgresql() {
    return System.getProperty("segment.it.db", "h2").equals("postgresql");
  }

  /** A connection to the database of the benchmark's server. */
  public static Connection connect() throws SQLException {
    return isPostgresql()
        ? DriverManager.getConnection(url, "postgres", "postgres")
        : DriverManager.getConnection(url, "segment", "segment");
  }

  /** A connection to another database in the same PostgreSQL. */
  public static Connection connectBeside() throws SQLException {
    return DriverManager.getConnection(
        Objects.requireNonNull(url).replaceFirst("/postgres$", "/template1"),
        "postgres",
        "postgres");
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("it.base.dir") == null) {
      return; // These tests start no server.
    }
    try {
      // Escaped, because Arquillian inserts the property into arquillian.xml before it parses the
      // file.
      String arguments = (isPostgresql() ? postgresql() : h2()) + benchmark();
      System.setProperty("it.server.database", arguments.replace("&", "&amp;"));
      System.setProperty("it.server.heap", System.getProperty("benchmark.heap", "768m"));
      System.setProperty("it.server.port-offset", Integer.toString(Ports.OFFSET));
      System.setProperty("it.server.management-port", Integer.toString(Ports.MANAGEMENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Where PostgreSQL writes the plans of the benchmark's queries. */
  private static String logs() {
    return Path.of(System.getProperty("it.base.dir") + "-logs").toAbsolutePath().toString();
  }

  private static String benchmark() {
    return BENCHMARK == null
        ? ""
        : " -Dbenchmark.partners="
            + BENCHMARK
            + " -Dbenchmark.report="
            + System.getProperty("benchmark.report")
            + " -Dbenchmark.runs="
            + System.getProperty("benchmark.runs", "15")
            + (isPostgresql() ? " -Dbenchmark.log=" + Path.of(logs(), LOG) : "");
  }

  private String postgresql() throws IOException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    if (BENCHMARK != null) {
      builder
          .setServerConfig("shared_buffers", "1GB")
          .setServerConfig("max_wal_size", "4GB")
          .setServerConfig("logging_collector", "on")
          .setServerConfig("log_directory", logs())
          .setServerConfig("log_filename", LOG)
          .setServerConfig("log_line_prefix", "");
    }
    EmbeddedPostgres started = builder.start();
    postgres = started;
    url = "jdbc:postgresql://localhost:" + started.getPort() + "/postgres";
    return "-Dsegment.db=postgresql -Dsegment.db.url="
        + url
        + shippedPostgresqlOptions()
        + " -Dsegment.db.user=postgres -Dsegment.db.password=postgres";
  }

  /** The part of the shipped URL from its question mark on. */
  private static String shippedPostgresqlOptions() throws IOException {
    Path script =
        Path.of(System.getProperty("segment.demo.config")).resolve("../cli/10-datasource.cli");
    Matcher options = SHIPPED_POSTGRESQL_OPTIONS.matcher(Files.readString(script));
    if (!options.find()) {
      throw new IllegalStateException("no PostgreSQL URL with options in " + script);
    }
    return options.group(1);
  }

  /** The shipped URL, with an empty directory. */
  private static String h2() throws IOException {
    Path data = Path.of(System.getProperty("it.base.dir") + "-data").toAbsolutePath();
    if (Files.exists(data)) {
      List<Path> old;
      try (Stream<Path> files = Files.walk(data)) {
        old = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : old) {
        Files.delete(path);
      }
    }
    // H2 caches the last result of a query, and would answer a repeated query from that cache.
    // AUTO_SERVER lets a second process read its counters.
    url =
        "jdbc:h2:file:"
            + data
            + "/segment;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=60000;OPTIMIZE_REUSE_RESULTS=FALSE;AUTO_SERVER=TRUE";
    return "-Dsegment.db=h2 -Dsegment.data.dir="
        + data
        + (BENCHMARK == null ? "" : " -Dsegment.db.url=" + url);
  }
}
