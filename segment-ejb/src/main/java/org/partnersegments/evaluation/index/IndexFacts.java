package org.partnersegments.evaluation.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.ProgramChanges;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * Reads what an index contains, in the transaction of a connection, which must see a snapshot. It
 * uses SQL, because millions of rows take several times as long as entities or tuples.
 */
final class IndexFacts {

  /** The revision before all changes: since then, everything is new. */
  static final long BEGINNING = -1;

  private static final int FETCH_SIZE = 20_000;

  private final Connection connection;
  private final int program;
  private final Deadline deadline;

  /**
   * @param program the ID of the program
   */
  IndexFacts(Connection connection, int program, Deadline deadline) {
    this.connection = connection;
    this.program = program;
    this.deadline = deadline;
  }

  /** The program's revision. */
  long revision() throws SQLException {
    return number("select revision from program where id = ?");
  }

  /** How many partners the program has. */
  long countPartners() throws SQLException {
    return number("select count(*) from partner where program_id = ?");
  }

  /** Whether more partners than this changed or were deleted after a revision. */
  boolean hasMoreChanges(long since, int partners) throws SQLException {
    long most = partners + 1L;
    return number(
                "select count(*) from (select 1 from partner where program_id = ? and revision > "
                    + since
                    + " limit "
                    + most
                    + ") changed")
            + number(
                "select count(*) from (select 1 from partner_tombstone where program_id = ? and"
                    + " revision > "
                    + since
                    + " limit "
                    + most
                    + ") deleted")
        > partners;
  }

  private long number(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(deadline.secondsLeft());
      statement.setInt(1, program);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** What changed after a revision. */
  ProgramChanges changes(long since) throws SQLException {
    List<PartnerFacts> partners = new ArrayList<>();
    forEachPartner(since, partners::add);
    return new ProgramChanges(revision(), partners, deletedPartners(since), termNames(since));
  }

  /** The normal forms of the names of the terms that changed after a revision, by ID. */
  Map<String, String> termNames(long since) throws SQLException {
    Map<String, String> names = new HashMap<>();
    try (Rows terms =
        new Rows("select id, name_normal from template_term where program_id = ?", "", since)) {
      while (terms.next()) {
        names.put(terms.text(1), terms.text(2));
      }
    }
    return names;
  }

  private Set<String> deletedPartners(long since) throws SQLException {
    Set<String> ids = new HashSet<>();
    try (Rows deleted =
        new Rows("select partner_key from partner_tombstone where program_id = ?", "", since)) {
      while (deleted.next()) {
        ids.add(PartnerKey.partnerId(deleted.number(1)));
      }
    }
    return ids;
  }

  /** Reads the facts of the partners that changed after a revision. */
  void forEachPartner(long since, Consumer<PartnerFacts> receiver) throws SQLException {
    try (Rows partners =
            new Rows(
                "select partner_key, name_normal, prospecting_stage from partner"
                    + " where program_id = ?",
                " order by partner_key",
                since);
        Rows contracts =
            new Rows(
                ofPartners("contract", "contract_id, t.stage, t.template_term_id", since),
                " order by t.partner_key",
                since);
        Rows memberships =
            new Rows(
                ofPartners("group_membership", "group_id", since),
                " order by t.partner_key",
                since)) {
      contracts.next();
      memberships.next();
      while (partners.next()) {
        receiver.accept(facts(partners, contracts, memberships));
      }
    }
  }

  private static String ofPartners(String table, String columns, long since) {
    return "select t.partner_key, t."
        + columns
        + " from "
        + table
        + " t"
        + (since == BEGINNING
            ? " where t.program_id = ?"
            : " join partner p on p.program_id = t.program_id and p.partner_key = t.partner_key"
                + " where p.program_id = ?");
  }

  private static PartnerFacts facts(Rows partner, Rows contracts, Rows memberships)
      throws SQLException {
    long key = partner.number(1);
    List<ContractFacts> own = new ArrayList<>();
    for (; contracts.isOf(key); contracts.next()) {
      own.add(
          new ContractFacts(
              contracts.text(2),
              ContractStage.valueOf(contracts.text(3)),
              contracts.textOrNull(4),
              // The index knows the names of terms by their IDs.
              null));
    }
    List<String> groups = new ArrayList<>();
    for (; memberships.isOf(key); memberships.next()) {
      groups.add(memberships.text(2));
    }
    String stage = partner.textOrNull(3);
    return new PartnerFacts(
        PartnerKey.partnerId(key),
        partner.text(2),
        stage == null ? null : ProspectingStage.valueOf(stage),
        Set.copyOf(groups),
        own);
  }

  /** The rows of a query, of which only some are in memory. */
  private final class Rows implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean present;

    /**
     * @param since the query is limited to rows, or rows of partners, that changed after it
     */
    Rows(String select, String order, long since) throws SQLException {
      boolean all = since == BEGINNING;
      statement = connection.prepareStatement(select + (all ? "" : " and revision > ?") + order);
      try {
        statement.setFetchSize(FETCH_SIZE);
        statement.setQueryTimeout(deadline.secondsLeft());
        statement.setInt(1, program);
        if (!all) {
          statement.setLong(2, since);
        }
        rows = statement.executeQuery();
      } catch (SQLException | RuntimeException e) {
        statement.close();
        throw e;
      }
    }

    boolean next() throws SQLException {
      present = rows.next();
      return present;
    }

    /** Whether the current row belongs to a partner, whose key is its first column. */
    boolean isOf(long key) throws SQLException {
      return present && rows.getLong(1) == key;
    }

    long number(int column) throws SQLException {
      return rows.getLong(column);
    }

    String text(int column) throws SQLException {
      return rows.getString(column);
    }

    @Nullable String textOrNull(int column) throws SQLException {
      return rows.getString(column);
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
