package org.partnersegments.sync;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.ProgramRows.Entry;
import org.partnersegments.sync.ProgramRows.Holding;
import org.partnersegments.sync.ProgramRows.Profile;
import org.partnersegments.sync.SyncLine.GroupLine;
import org.partnersegments.sync.SyncLine.PartnerDeletedLine;
import org.partnersegments.sync.SyncLine.PartnerLine;
import org.partnersegments.sync.SyncLine.TermLine;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * Applies a chunk of lines in their order, in memory, to the rows from the database. It records
 * which rows the lines changed; {@link SyncWriter} writes these to the database.
 */
final class SyncChunk {

  private final ProgramRows rows;
  private final Map<Long, Set<String>> contractsOf;

  private final Set<Long> changedPartners = new HashSet<>();
  private final Set<String> changedContracts = new HashSet<>();
  private boolean catalogueChanged;

  private int created;
  private int updated;
  private int unchanged;
  private int deleted;

  /**
   * @param rows all rows that the lines concern; the lines change them
   * @param partners the keys of the partners that have a line
   */
  SyncChunk(ProgramRows rows, Collection<Long> partners) {
    this.rows = rows;
    this.contractsOf = rows.contractsOf(partners);
  }

  void apply(List<SyncLine> lines) {
    for (SyncLine line : lines) {
      if (line instanceof GroupLine group) {
        define(rows.groups, group.id(), new Entry(group.name(), group.archived()));
      } else if (line instanceof TermLine term) {
        define(rows.terms, term.id(), new Entry(term.name(), term.archived()));
      } else if (line instanceof PartnerLine partner) {
        take(partner);
      } else if (line instanceof PartnerDeletedLine gone) {
        delete(PartnerKey.of(gone.partnerId()));
      }
    }
  }

  private void define(Map<String, Entry> entries, String id, Entry entry) {
    Entry known = entries.put(id, entry);
    if (known == null) {
      created++;
    } else if (known.equals(entry)) {
      unchanged++;
      return;
    } else {
      updated++;
    }
    catalogueChanged = true;
  }

  /** Adds a group or term that a partner refers to before it is defined. Its name is its ID. */
  private void ensure(Map<String, Entry> entries, String id) {
    if (entries.putIfAbsent(id, new Entry(id, false)) == null) {
      catalogueChanged = true;
    }
  }

  private void take(PartnerLine line) {
    long key = PartnerKey.of(line.partnerId());
    Profile profile = new Profile(line.partnerId(), line.name(), line.prospectingStage());
    Profile known = rows.partners.put(key, profile);
    boolean differs = !profile.equals(known);
    differs |= takeGroups(key, line.groups());
    differs |= takeContracts(key, line.contracts());
    if (!differs) {
      unchanged++;
      return;
    }
    changedPartners.add(key);
    if (known == null) {
      created++;
    } else {
      updated++;
    }
  }

  private boolean takeGroups(long key, Set<String> named) {
    if (rows.groupsOf(key).equals(named)) {
      return false;
    }
    named.forEach(group -> ensure(rows.groups, group));
    rows.groupsOf.put(key, named);
    return true;
  }

  private boolean takeContracts(long key, Map<String, Contract.Terms> named) {
    Set<String> own = contractsOf.computeIfAbsent(key, k -> new HashSet<>());
    boolean differs = false;
    for (Map.Entry<String, Contract.Terms> contract : named.entrySet()) {
      String id = contract.getKey();
      Holding holding = new Holding(key, contract.getValue());
      Holding known = rows.contracts.put(id, holding);
      if (holding.equals(known)) {
        continue;
      }
      differs = true;
      changedContracts.add(id);
      if (holding.terms().templateTermId() != null) {
        ensure(rows.terms, holding.terms().templateTermId());
      }
      own.add(id);
      if (known != null && known.partner() != key) {
        // The contract moves here from another partner, so that partner has changed, too.
        contractsOf.getOrDefault(known.partner(), new HashSet<>()).remove(id);
        changedPartners.add(known.partner());
      }
    }
    if (own.size() > named.size()) {
      differs = true;
      own.removeIf(id -> !named.containsKey(id) && drop(id));
    }
    return differs;
  }

  private boolean drop(String contract) {
    changedContracts.add(contract);
    rows.contracts.remove(contract);
    return true;
  }

  private void delete(long key) {
    if (rows.partners.remove(key) == null) {
      unchanged++;
      return;
    }
    rows.groupsOf.remove(key);
    takeContracts(key, Map.of());
    changedPartners.add(key);
    deleted++;
  }

  /** Whether the lines changed anything. */
  boolean changed() {
    return catalogueChanged || !changedPartners.isEmpty();
  }

  /** The keys of the partners that a line changed or took a contract from. */
  Set<Long> changedPartners() {
    return changedPartners;
  }

  /** The IDs of the contracts that a line changed. */
  Set<String> changedContracts() {
    return changedContracts;
  }

  /**
   * The effect of the lines.
   *
   * @param written the number of rows written
   * @param revision the program's current revision
   */
  SyncCounts counts(int written, long revision) {
    return new SyncCounts(created, updated, unchanged, deleted, written, revision);
  }
}
