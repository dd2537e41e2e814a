package org.partnersegments.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.PartnerRow;

/** Runs the SQL of a {@link BenchmarkSegment} over plain JDBC. */
final class HandWritten {

  /** A query that takes longer runs only once. */
  private static final int TIMEOUT_SECONDS = 20;

  private static final int FETCH_SIZE = 2_000;

  /** The placeholders for the program, and for the test of a column against the list. */
  private static final Pattern PLACE = Pattern.compile("\\{p}|\\{in ([a-z._]+)}");

  private final Connection connection;
  private final int program;
  private final boolean postgresql;
  private final List<?> list;

  HandWritten(Connection connection, int program, List<?> list) throws SQLException {
    this.connection = connection;
    this.program = program;
    this.list = list;
    this.postgresql = isPostgresql(connection);
  }

  /** Writes a long list into a table for H2. */
  static void store(DataSource dataSource, List<?> list) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (isPostgresql(connection) || list.isEmpty()) {
        return;
      }
      String type = list.get(0) instanceof Long ? "bigint" : "varchar(64)";
      statement.execute("drop table if exists benchmark_list");
      statement.execute("create table benchmark_list (v " + type + " primary key)");
      try (PreparedStatement rows =
          connection.prepareStatement("insert into benchmark_list values (?)")) {
        for (Object value : list) {
          rows.setObject(1, value);
          rows.addBatch();
        }
        rows.executeBatch();
      }
    }
  }

  private static boolean isPostgresql(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("PostgreSQL");
  }

  /** The count that the query returns. */
  long count(String sql) throws SQLException {
    try (PreparedStatement statement = prepare(sql, "");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Reads all rows that the query returns, and counts them. */
  int page(String sql, @Nullable PartnerRow from, int limit) throws SQLException {
    String behind =
        from == null
            ? ""
            : " and p.name_normal >= '%1$s' and (p.name_normal > '%1$s' or p.partner_key > %2$d)"
                .formatted(from.normalName(), from.key());
    return read(sql + " fetch first " + limit + " rows only", behind);
  }

  int export(String sql) throws SQLException {
    return read(sql, "");
  }

  private int read(String sql, String behind) throws SQLException {
    int n = 0;
    try (PreparedStatement statement = prepare(sql, behind)) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          new PartnerRow(
              rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), null);
          rows.getString(5);
          n++;
        }
      }
    }
    return n;
  }

  /**
   * PostgreSQL takes the list as an array, H2 as a table. The program is a parameter, as in any
   * application: PostgreSQL plans a statement without parameters only once, and the rival would
   * skip the planning that each real query needs.
   */
  private PreparedStatement prepare(String sql, String behind) throws SQLException {
    List<Object> values = new ArrayList<>();
    String complete =
        PLACE
            .matcher(sql.replace("{behind}", behind))
            .replaceAll(place -> bound(place.group(1), values));
    PreparedStatement statement = connection.prepareStatement(complete);
    statement.setQueryTimeout(TIMEOUT_SECONDS);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  /** The text for a placeholder. Adds the values that it binds. */
  private String bound(@Nullable String listedColumn, List<Object> values) {
    if (listedColumn == null) {
      values.add(program);
      return "?";
    }
    if (!postgresql) {
      return "exists (select 1 from benchmark_list where v = " + listedColumn + ")";
    }
    values.add(list.toArray(list.get(0) instanceof Long ? new Long[0] : new String[0]));
    return listedColumn + " = any(?)";
  }
}
