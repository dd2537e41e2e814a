package org.partnersegments.sync;

import java.sql.SQLException;
import java.util.ArrayList;
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
import org.partnersegments.vocabulary.NormalForm;

/**
 * Writes what a chunk of lines changed: the difference between the rows before and after. It uses
 * at most three statements per table (insert, update, delete).
 */
final class SyncWriter {

  private final SyncStatements statements;
  private final ProgramRows before;
  private final ProgramRows after;
  private final long revision;
  private int written;

  /**
   * @param revision the revision of this change
   */
  SyncWriter(SyncStatements statements, ProgramRows before, ProgramRows after, long revision) {
    this.statements = statements;
    this.before = before;
    this.after = after;
    this.revision = revision;
  }

  /** Changes to rows of one table that are not written yet. */
  private final class Changes {
    private final SyncTable table;
    private final List<@Nullable Object[]> added = new ArrayList<>();
    private final List<@Nullable Object[]> changed = new ArrayList<>();
    private final List<@Nullable Object[]> gone = new ArrayList<>();

    Changes(SyncTable table) {
      this.table = table;
    }

    void put(boolean isNew, @Nullable Object... row) {
      (isNew ? added : changed).add(row);
    }

    void delete(@Nullable Object... key) {
      gone.add(key);
    }

    void writeWhatIs() throws SQLException {
      written += statements.insert(table, added) + statements.update(table, changed);
    }

    void deleteWhatIsGone() throws SQLException {
      written += statements.delete(table, gone);
    }
  }

  /**
   * Writes in the order that the foreign keys require.
   *
   * @return the number of rows written
   */
  int write(SyncChunk chunk) throws SQLException {
    catalogue(SyncTable.PARTNER_GROUP, before.groups, after.groups).writeWhatIs();
    catalogue(SyncTable.TEMPLATE_TERM, before.terms, after.terms).writeWhatIs();
    Changes partners = partners(chunk.changedPartners());
    Changes contracts = contracts(chunk.changedContracts());
    Changes memberships = memberships(chunk.changedPartners());
    Changes tombstones = tombstones(chunk.changedPartners());
    partners.writeWhatIs();
    contracts.writeWhatIs();
    memberships.writeWhatIs();
    tombstones.writeWhatIs();
    contracts.deleteWhatIsGone();
    memberships.deleteWhatIsGone();
    tombstones.deleteWhatIsGone();
    partners.deleteWhatIsGone();
    return written;
  }

  private Changes catalogue(SyncTable table, Map<String, Entry> was, Map<String, Entry> is) {
    Changes changes = new Changes(table);
    is.forEach(
        (id, entry) -> {
          Entry known = was.get(id);
          if (!entry.equals(known)) {
            changes.put(
                known == null,
                id,
                entry.name(),
                NormalForm.of(entry.name()),
                entry.archived(),
                revision);
          }
        });
    return changes;
  }

  private Changes partners(Collection<Long> keys) {
    Changes changes = new Changes(SyncTable.PARTNER);
    for (Long key : keys) {
      Profile profile = after.partners.get(key);
      if (profile != null) {
        changes.put(
            !before.partners.containsKey(key),
            key,
            profile.partnerId(),
            profile.name(),
            NormalForm.of(profile.name()),
            profile.stage() == null ? null : profile.stage().name(),
            revision);
      } else if (before.partners.containsKey(key)) {
        changes.delete(key);
      }
    }
    return changes;
  }

  private Changes contracts(Collection<String> ids) {
    Changes changes = new Changes(SyncTable.CONTRACT);
    for (String id : ids) {
      Holding known = before.contracts.get(id);
      Holding holding = after.contracts.get(id);
      if (holding == null) {
        if (known != null) {
          changes.delete(id);
        }
      } else if (!holding.equals(known)) {
        Contract.Terms terms = holding.terms();
        changes.put(
            known == null,
            id,
            holding.partner(),
            terms.stage().name(),
            terms.templateTermId(),
            terms.startDate(),
            terms.endDate());
      }
    }
    return changes;
  }

  private Changes memberships(Collection<Long> keys) {
    Changes changes = new Changes(SyncTable.GROUP_MEMBERSHIP);
    for (Long key : keys) {
      Set<String> was = before.groupsOf(key);
      Set<String> is = after.groupsOf(key);
      is.stream().filter(g -> !was.contains(g)).forEach(g -> changes.put(true, key, g));
      was.stream().filter(g -> !is.contains(g)).forEach(g -> changes.delete(key, g));
    }
    return changes;
  }

  /** A deleted partner leaves a tombstone, which is removed if the partner comes back. */
  private Changes tombstones(Collection<Long> keys) throws SQLException {
    Set<Long> candidates = new HashSet<>(keys);
    // Partners that existed before have no tombstone.
    candidates.removeAll(before.partners.keySet());
    Set<Long> known =
        new HashSet<>(
            statements.read(
                SyncTable.PARTNER_TOMBSTONE,
                SyncTable.PARTNER_TOMBSTONE.keyColumns().get(0),
                candidates,
                row -> row.getLong(1)));
    Changes changes = new Changes(SyncTable.PARTNER_TOMBSTONE);
    for (Long key : keys) {
      if (!after.partners.containsKey(key)) {
        changes.put(!known.contains(key), key, revision);
      } else if (known.contains(key)) {
        changes.delete(key);
      }
    }
    return changes;
  }
}
