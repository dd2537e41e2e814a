package org.partnersegments.sync;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnersegments.sync.SyncTable.Column;

/**
 * The statements for H2, which reads arrays as rows with its function {@code table}. Its planner
 * does not know how many rows that gives, and often prefers to read all of the other table. So each
 * statement has a form that starts from the arrays: an outer join or a {@code merge}.
 */
final class H2Statements extends SyncStatements {

  H2Statements(Connection connection, int program) {
    super(connection, program);
  }

  @Override
  String settings() {
    return "";
  }

  /** H2 updates its statistics automatically each time a table's number of changes has doubled. */
  @Override
  String statistics() {
    return "";
  }

  @Override
  String rows(List<Column> columns) {
    return "table(" + list(columns, c -> c.name() + " " + elementType(c) + " = ?") + ") u";
  }

  @Override
  String elementType(Column column) {
    return column.type().name().toLowerCase(Locale.ROOT);
  }

  @Override
  Object[] array(Column column, List<@Nullable Object> values) {
    return values.toArray();
  }

  @Override
  String select(String columns, String rows, String table, String on) {
    // With "where t.… is not null", H2 would turn this into an inner join and start from the table.
    return "select " + columns + " from " + rows + " left join " + table + " t on " + on;
  }

  @Override
  String update(String table, String rows, String on, String assignments) {
    return merge(table, rows, on) + "update set " + assignments;
  }

  @Override
  String delete(String table, String rows, String on) {
    return merge(table, rows, on) + "delete";
  }

  private static String merge(String table, String rows, String on) {
    return "merge into " + table + " t using " + rows + " on " + on + " when matched then ";
  }
}
