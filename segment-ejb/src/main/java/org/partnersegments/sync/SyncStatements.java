package org.partnersegments.sync;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnersegments.persistence.DatabaseProduct;
import org.partnersegments.sync.SyncTable.Column;

/**
 * Reads and writes many rows of one table with one statement. Rows are passed as arrays, one per
 * column, so the text of the statement does not depend on their number. All statements concern one
 * program and run in the connection's transaction.
 *
 * <p>It uses SQL, because neither JPA nor Hibernate can express such statements, and entities take
 * several times as long per row (ADR 10). The two subclasses contain what differs between the
 * databases.
 */
abstract class SyncStatements {

  private final Connection connection;
  private final int program;

  SyncStatements(Connection connection, int program) {
    this.connection = connection;
    this.program = program;
  }

  /** Creates the statements for the connection's database. */
  static SyncStatements of(Connection connection, int program) throws SQLException {
    SyncStatements statements =
        switch (DatabaseProduct.of(connection)) {
          case POSTGRESQL -> new PostgresqlStatements(connection, program);
          case H2 -> new H2Statements(connection, program);
        };
    statements.execute(statements.settings());
    return statements;
  }

  /** Updates the planner's statistics. */
  final void analyze() throws SQLException {
    execute(statistics());
  }

  private void execute(String sql) throws SQLException {
    if (!sql.isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  /** Reads one row. */
  interface RowReader<R> {
    R read(ResultSet row) throws SQLException;
  }

  /** The statement that prepares the transaction; may be empty. */
  abstract String settings();

  /** The statement that updates the planner's statistics; may be empty. */
  abstract String statistics();

  /** A table named {@code u}, with one array parameter per column. */
  abstract String rows(List<Column> columns);

  /** The values of a column as an array parameter. */
  abstract Object[] array(Column column, List<@Nullable Object> values);

  /** The SQL type of the array's elements. */
  abstract String elementType(Column column);

  /**
   * Selects the rows of {@code table t} that match a row of {@link #rows}. The result may also
   * contain rows of nulls.
   */
  abstract String select(String columns, String rows, String table, String on);

  /** Updates the rows of {@code table t} that match a row of {@link #rows}. */
  abstract String update(String table, String rows, String on, String assignments);

  /** Deletes the rows of {@code table t} that match a row of {@link #rows}. */
  abstract String delete(String table, String rows, String on);

  /**
   * Reads the rows with one of these values in a column. Their columns are in the order of {@link
   * SyncTable#columns}.
   */
  <R> List<R> read(SyncTable table, Column by, Collection<?> values, RowReader<R> reader)
      throws SQLException {
    List<R> found = new ArrayList<>();
    if (values.isEmpty()) {
      return found;
    }
    String sql =
        select(
            list(table.columns(), c -> "t." + c.name()),
            rows(List.of(by)),
            table.name(),
            on(List.of(by)));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, 1, by, List.copyOf(values));
      statement.setInt(2, program);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          // An outer join has a row of nulls for each value without a match.
          if (rows.getObject(1) != null) {
            found.add(reader.read(rows));
          }
        }
      }
    }
    return found;
  }

  /** Inserts new rows. */
  int insert(SyncTable table, List<@Nullable Object[]> rows) throws SQLException {
    String columns = list(table.columns(), Column::name);
    return write(
        "insert into "
            + table.name()
            + " (program_id, "
            + columns
            + ") select cast(? as integer), "
            + list(table.columns(), c -> "u." + c.name())
            + " from "
            + rows(table.columns()),
        1,
        2,
        table.columns(),
        rows);
  }

  /** Updates existing rows. */
  int update(SyncTable table, List<@Nullable Object[]> rows) throws SQLException {
    return write(
        update(
            table.name(),
            rows(table.columns()),
            on(table.keyColumns()),
            list(table.valueColumns(), c -> c.name() + " = u." + c.name())),
        table.columns().size() + 1,
        1,
        table.columns(),
        rows);
  }

  /**
   * Deletes rows.
   *
   * @param keys the key columns of each row
   */
  int delete(SyncTable table, List<@Nullable Object[]> keys) throws SQLException {
    return write(
        delete(table.name(), rows(table.keyColumns()), on(table.keyColumns())),
        table.keyColumns().size() + 1,
        1,
        table.keyColumns(),
        keys);
  }

  private int write(
      String sql,
      int programParameter,
      int firstColumnParameter,
      List<Column> columns,
      List<@Nullable Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(programParameter, program);
      for (int i = 0; i < columns.size(); i++) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
          values.add(row[i]);
        }
        set(statement, firstColumnParameter + i, columns.get(i), values);
      }
      int written = statement.executeUpdate();
      if (written != rows.size()) {
        throw new IllegalStateException(written + " rows written, not " + rows.size() + ": " + sql);
      }
      return written;
    }
  }

  private void set(
      PreparedStatement statement, int index, Column column, List<@Nullable Object> values)
      throws SQLException {
    statement.setArray(index, connection.createArrayOf(elementType(column), array(column, values)));
  }

  private static String on(List<Column> columns) {
    return columns.stream().map(c -> "t." + c.name() + " = u." + c.name()).collect(joining(" and "))
        + " and t.program_id = ?";
  }

  static String list(List<Column> columns, Function<Column, String> form) {
    return columns.stream().map(form).collect(joining(", "));
  }
}
