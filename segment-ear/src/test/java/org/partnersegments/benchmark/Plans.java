package org.partnersegments.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

/**
 * The query plans of PostgreSQL for exactly the queries that the product sends, from the log
 * (auto_explain).
 */
final class Plans {

  private static final String LOG = System.getProperty("benchmark.log", "");
  private static final int MILLISECONDS_UNTIL_WRITTEN = 500;

  private Plans() {}

  /** Runs the work, and returns the plans of its queries. */
  static String of(Connection connection, Callable<?> work) throws Exception {
    if (LOG.isEmpty()) {
      return "";
    }
    try (RandomAccessFile log = new RandomAccessFile(LOG, "r")) {
      set(connection, "0");
      Thread.sleep(MILLISECONDS_UNTIL_WRITTEN);
      long start = log.length();
      work.call();
      set(connection, "-1");
      Thread.sleep(MILLISECONDS_UNTIL_WRITTEN);
      return plans(log, start);
    }
  }

  private static void set(Connection connection, String minimumDuration) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("load 'auto_explain'");
      statement.execute("set local auto_explain.log_analyze = on");
      statement.execute("set local auto_explain.log_min_duration = " + minimumDuration);
    }
  }

  /** The plan: the indented lines of the log, without the query's text. */
  private static String plans(RandomAccessFile log, long start) throws IOException {
    byte[] bytes = new byte[(int) (log.length() - start)];
    log.seek(start);
    log.readFully(bytes);
    StringBuilder plans = new StringBuilder();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.startsWith("\tQuery Text:")) {
        plans.append('\n').append(shortened(line.substring(1))).append('\n');
      } else if (line.startsWith("\t")) {
        plans.append("    ").append(shortened(line.substring(1))).append('\n');
      }
    }
    return plans.toString();
  }

  /** Shortens long lines, because a plan repeats a list of 50,000 values. */
  private static String shortened(String line) {
    return line.replaceAll("(\\{[^}]{60})[^}]*\\}", "$1 … }");
  }
}
