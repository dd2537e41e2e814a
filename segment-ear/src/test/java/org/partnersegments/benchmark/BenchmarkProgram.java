package org.partnersegments.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.NormalForm;

/**
 * The measured program and others around it. Writes straight into the tables, because this
 * benchmark does not measure the sync.
 */
final class BenchmarkProgram {

  /** The ID of the first partner; the others count up from it. */
  static final int FIRST_PARTNER = 2_000_000;

  /** The first ID of the other programs; the product's own sequence does not get this far. */
  private static final int FIRST_PROGRAM = 1_000_000;

  /** The key of one of the other programs. */
  static final String SMALL = "other-" + FIRST_PROGRAM;

  private static final long SEED = 42;
  private static final int OTHER_PROGRAMS = 199;
  private static final int ROWS_OF_A_BATCH = 1_000;

  private final Connection connection;
  private final boolean postgresql;

  private BenchmarkProgram(Connection connection) throws SQLException {
    this.connection = connection;
    this.postgresql =
        connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("PostgreSQL");
  }

  /**
   * Fills an empty database.
   *
   * @param program the ID of the measured program, which already exists
   * @param partners the number of its partners; all other programs together get a fifth of that
   */
  static void fill(DataSource dataSource, int program, int partners) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      BenchmarkProgram fill = new BenchmarkProgram(connection);
      fill.fill(program, partners);
      connection.commit();
      connection.setAutoCommit(automatic);
      fill.statement(fill.postgresql ? "vacuum analyze" : "analyze");
    }
  }

  private void fill(int program, int partners) throws SQLException {
    if (postgresql) {
      // Without checks of foreign keys, because the data is known to be correct.
      statement("set session_replication_role = replica");
    }
    fillProgram(program, FIRST_PARTNER, partners, SEED);
    int perProgram = partners / 5 / OTHER_PROGRAMS;
    for (int i = 0; i < OTHER_PROGRAMS; i++) {
      int other = FIRST_PROGRAM + i;
      statement(
          "insert into program (id, program_key, name, time_zone, revision) values (%1$d, 'other-%1$d', 'Other', 'UTC', 1)"
              .formatted(other));
      fillProgram(other, FIRST_PARTNER + i * perProgram, perProgram, SEED + 1 + i);
    }
    if (postgresql) {
      statement("set session_replication_role = origin");
    }
  }

  private void statement(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void fillProgram(int program, int firstPartner, int partners, long seed)
      throws SQLException {
    for (int group = 0; group < PartnerData.GROUPS; group++) {
      catalogue("partner_group", program, group, PartnerData.groupName(group));
    }
    for (int term = 0; term < PartnerData.TERMS; term++) {
      catalogue("template_term", program, term, PartnerData.termName(term));
    }
    try (PreparedStatement partnerRows =
            connection.prepareStatement(
                "insert into partner (program_id, partner_key, partner_id, name, name_normal,"
                    + " prospecting_stage, revision) values (?, ?, ?, ?, ?, ?, 1)");
        PreparedStatement contractRows =
            connection.prepareStatement(
                "insert into contract (program_id, contract_id, partner_key, stage,"
                    + " template_term_id, start_date, end_date) values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement membershipRows =
            connection.prepareStatement(
                "insert into group_membership (program_id, partner_key, group_id)"
                    + " values (?, ?, ?)")) {
      List<PreparedStatement> all = List.of(partnerRows, contractRows, membershipRows);
      PartnerData data = new PartnerData(seed, firstPartner);
      for (int i = 1; i <= partners; i++) {
        PartnerData.Partner partner = data.next();
        long key = partner.id() + Long.MIN_VALUE;
        add(
            partnerRows,
            program,
            key,
            Integer.toString(partner.id()),
            partner.name(),
            NormalForm.of(partner.name()),
            partner.prospectingStage());
        for (PartnerData.Contract contract : partner.contracts()) {
          add(
              contractRows,
              program,
              contract.id(),
              key,
              contract.stage(),
              contract.term(),
              contract.start(),
              contract.end());
        }
        for (String group : partner.groups()) {
          add(membershipRows, program, key, group);
        }
        if (i % ROWS_OF_A_BATCH == 0 || i == partners) {
          for (PreparedStatement rows : all) {
            rows.executeBatch();
          }
          connection.commit();
        }
      }
    }
  }

  private void catalogue(String table, int program, int id, String name) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into "
                + table
                + " (program_id, id, name, name_normal, archived) values (?, ?, ?, ?, false)")) {
      add(row, program, Integer.toString(id), name, NormalForm.of(name));
      row.executeBatch();
    }
  }

  private static void add(PreparedStatement rows, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      rows.setObject(i + 1, values[i]);
    }
    rows.addBatch();
  }
}
