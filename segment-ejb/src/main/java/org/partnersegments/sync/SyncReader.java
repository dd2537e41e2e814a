package org.partnersegments.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.ProgramRows.Entry;
import org.partnersegments.sync.ProgramRows.Holding;
import org.partnersegments.sync.ProgramRows.Profile;
import org.partnersegments.sync.line.NewValue;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.sync.line.SyncLine.ContractChanges;
import org.partnersegments.sync.line.SyncLine.GroupChanges;
import org.partnersegments.sync.line.SyncLine.GroupLine;
import org.partnersegments.sync.line.SyncLine.PartnerDeletedLine;
import org.partnersegments.sync.line.SyncLine.PartnerLine;
import org.partnersegments.sync.line.SyncLine.PartnerUpdateLine;
import org.partnersegments.sync.line.SyncLine.TermLine;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;

/** Reads the rows that a chunk of lines concerns, with one query per table. */
final class SyncReader {

  private static final String PARTNER_KEY = "partner_key";

  private final SyncStatements statements;
  private final ProgramRows rows = new ProgramRows();

  private final Set<Long> keys = new HashSet<>();
  private final Set<String> contractIds = new HashSet<>();
  private final Set<String> groupIds = new HashSet<>();
  private final Set<String> termIds = new HashSet<>();

  SyncReader(SyncStatements statements, List<SyncLine> lines) {
    this.statements = statements;
    lines.forEach(this::note);
  }

  private void note(SyncLine line) {
    if (line instanceof GroupLine group) {
      groupIds.add(group.id());
    } else if (line instanceof TermLine term) {
      termIds.add(term.id());
    } else if (line instanceof PartnerDeletedLine gone) {
      keys.add(PartnerKey.of(gone.partnerId()));
    } else if (line instanceof PartnerLine partner) {
      keys.add(PartnerKey.of(partner.partnerId()));
      groupIds.addAll(partner.groups());
      note(partner.contracts());
    } else if (line instanceof PartnerUpdateLine update) {
      keys.add(PartnerKey.of(update.partnerId()));
      if (update.groups() != null) {
        note(update.groups());
      }
      if (update.contracts() != null) {
        note(update.contracts());
      }
    }
  }

  private void note(GroupChanges groups) {
    groupIds.addAll(groups.all() == null ? groups.add() : groups.all());
  }

  private void note(ContractChanges contracts) {
    if (contracts.all() != null) {
      note(contracts.all());
    }
    contracts
        .update()
        .forEach(
            (id, update) -> {
              contractIds.add(id);
              noteTerm(NewValue.or(update.templateTerm(), null));
            });
  }

  private void note(Map<String, Contract.Terms> contracts) {
    contracts.forEach(
        (id, terms) -> {
          contractIds.add(id);
          noteTerm(terms.templateTermId());
        });
  }

  private void noteTerm(@Nullable String id) {
    if (id != null) {
      termIds.add(id);
    }
  }

  /** The IDs of the groups that lines define or need. */
  Set<String> groupIds() {
    return groupIds;
  }

  /** The IDs of the terms that lines define or need. */
  Set<String> termIds() {
    return termIds;
  }

  /** The keys of the partners that have a line. */
  Set<Long> keys() {
    return keys;
  }

  ProgramRows read() throws SQLException {
    entries(SyncTable.PARTNER_GROUP, groupIds, rows.groups);
    entries(SyncTable.TEMPLATE_TERM, termIds, rows.terms);
    partners(keys);
    // Partners that are not in the database have neither groups nor contracts.
    Set<Long> known = Set.copyOf(rows.partners.keySet());
    groupsOf(known);
    contracts(PARTNER_KEY, known);
    contractIds.removeAll(rows.contracts.keySet());
    contracts("contract_id", contractIds);
    // These may belong to partners without a line.
    Set<Long> owners = new HashSet<>();
    rows.contracts.values().forEach(holding -> owners.add(holding.partner()));
    owners.removeAll(known);
    partners(owners);
    return rows;
  }

  private void entries(SyncTable table, Collection<String> ids, Map<String, Entry> into)
      throws SQLException {
    statements.read(
        table,
        table.column("id"),
        ids,
        row -> into.put(row.getString(1), new Entry(row.getString(2), row.getBoolean(4))));
  }

  private void partners(Collection<Long> of) throws SQLException {
    statements.read(
        SyncTable.PARTNER,
        SyncTable.PARTNER.column(PARTNER_KEY),
        of,
        row -> {
          String stage = row.getString(5);
          return rows.partners.put(
              row.getLong(1),
              new Profile(
                  row.getString(2),
                  row.getString(3),
                  stage == null ? null : ProspectingStage.valueOf(stage)));
        });
  }

  private void groupsOf(Collection<Long> partners) throws SQLException {
    statements.read(
        SyncTable.GROUP_MEMBERSHIP,
        SyncTable.GROUP_MEMBERSHIP.column(PARTNER_KEY),
        partners,
        row ->
            rows.groupsOf
                .computeIfAbsent(row.getLong(1), key -> new HashSet<>())
                .add(row.getString(2)));
  }

  private void contracts(String by, Collection<?> values) throws SQLException {
    statements.read(
        SyncTable.CONTRACT,
        SyncTable.CONTRACT.column(by),
        values,
        row ->
            rows.contracts.put(
                row.getString(1),
                new Holding(
                    row.getLong(2),
                    new Contract.Terms(
                        ContractStage.valueOf(row.getString(3)),
                        row.getString(4),
                        day(row, 5),
                        day(row, 6)))));
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
