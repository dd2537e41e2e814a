package org.partnersegments.sync;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersegments.sync.SyncTable.Column;
import org.partnersegments.sync.SyncTable.ColumnType;

/**
 * The statements for PostgreSQL, which reads arrays as rows with {@code unnest} and knows how many
 * there are when it plans. COPY would be even faster, but needs the driver's own classes, which are
 * in a module of the server.
 */
final class PostgresqlStatements extends SyncStatements {

  PostgresqlStatements(Connection connection, int program) {
    super(connection, program);
  }

  /**
   * The datasource makes PostgreSQL plan every query for its values. Foreign-key checks are also
   * queries, one for each row. If they are planned only once, they take a fraction of the time.
   */
  @Override
  String settings() {
    return "set local plan_cache_mode = auto";
  }

  /**
   * Autovacuum would do this a minute later. Until then, the planner assumes that there are few new
   * rows.
   */
  @Override
  String statistics() {
    return "analyze partner, contract, group_membership, partner_group, template_term";
  }

  @Override
  String rows(List<Column> columns) {
    return "unnest("
        + list(columns, c -> "cast(? as " + elementType(c) + "[])")
        + ") as u("
        + list(columns, Column::name)
        + ")";
  }

  @Override
  String elementType(Column column) {
    return switch (column.type()) {
      case BIGINT -> "int8";
      case VARCHAR -> "text";
      case BOOLEAN -> "bool";
      case DATE -> "date";
    };
  }

  @Override
  Object[] array(Column column, List<@Nullable Object> values) {
    if (column.type() == ColumnType.BIGINT) {
      return values.toArray(Long[]::new);
    }
    return column.type() == ColumnType.BOOLEAN
        ? values.toArray(Boolean[]::new)
        : values.stream().map(v -> Objects.toString(v, null)).toArray(String[]::new);
  }

  @Override
  String select(String columns, String rows, String table, String on) {
    return "select " + columns + " from " + rows + " join " + table + " t on " + on;
  }

  @Override
  String update(String table, String rows, String on, String assignments) {
    return "update " + table + " t set " + assignments + " from " + rows + " where " + on;
  }

  @Override
  String delete(String table, String rows, String on) {
    return "delete from " + table + " t using " + rows + " where " + on;
  }
}
