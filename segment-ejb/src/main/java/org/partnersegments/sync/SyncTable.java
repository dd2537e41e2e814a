package org.partnersegments.sync;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of partner data. Every row belongs to the program of the sync, so the columns here do not
 * include the program's.
 *
 * @param name the name in SQL
 * @param keyColumns the columns that identify a row within the program
 * @param valueColumns the other columns
 */
record SyncTable(String name, List<Column> keyColumns, List<Column> valueColumns) {

  static final SyncTable PARTNER_GROUP = catalogue("partner_group");
  static final SyncTable TEMPLATE_TERM = catalogue("template_term");
  static final SyncTable PARTNER =
      new SyncTable(
          "partner",
          List.of(number("partner_key")),
          List.of(
              text("partner_id"),
              text("name"),
              text("name_normal"),
              text("prospecting_stage"),
              number("revision")));
  static final SyncTable CONTRACT =
      new SyncTable(
          "contract",
          List.of(text("contract_id")),
          List.of(
              number("partner_key"),
              text("stage"),
              text("template_term_id"),
              day("start_date"),
              day("end_date")));
  static final SyncTable GROUP_MEMBERSHIP =
      new SyncTable(
          "group_membership", List.of(number("partner_key"), text("group_id")), List.of());
  static final SyncTable PARTNER_TOMBSTONE =
      new SyncTable(
          "partner_tombstone", List.of(number("partner_key")), List.of(number("revision")));

  /** The type of a column. */
  enum ColumnType {
    BIGINT,
    VARCHAR,
    BOOLEAN,
    DATE
  }

  /** A column of a table. */
  record Column(String name, ColumnType type) {}

  /** All columns, the key columns first. */
  List<Column> columns() {
    return Stream.concat(keyColumns.stream(), valueColumns.stream()).toList();
  }

  Column column(String name) {
    return columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static SyncTable catalogue(String name) {
    return new SyncTable(
        name,
        List.of(text("id")),
        List.of(
            text("name"),
            text("name_normal"),
            new Column("archived", ColumnType.BOOLEAN),
            number("revision")));
  }

  private static Column number(String name) {
    return new Column(name, ColumnType.BIGINT);
  }

  private static Column text(String name) {
    return new Column(name, ColumnType.VARCHAR);
  }

  private static Column day(String name) {
    return new Column(name, ColumnType.DATE);
  }
}
