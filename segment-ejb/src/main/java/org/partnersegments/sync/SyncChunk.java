package org.partnersegments.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.sync.ProgramRows.Entry;
import org.partnersegments.sync.ProgramRows.Holding;
import org.partnersegments.sync.ProgramRows.Profile;
import org.partnersegments.sync.line.NewValue;
import org.partnersegments.sync.line.SyncLine;
import org.partnersegments.sync.line.SyncLine.ContractChanges;
import org.partnersegments.sync.line.SyncLine.ContractUpdate;
import org.partnersegments.sync.line.SyncLine.GroupChanges;
import org.partnersegments.sync.line.SyncLine.GroupLine;
import org.partnersegments.sync.line.SyncLine.PartnerDeletedLine;
import org.partnersegments.sync.line.SyncLine.PartnerLine;
import org.partnersegments.sync.line.SyncLine.PartnerUpdateLine;
import org.partnersegments.sync.line.SyncLine.TermLine;
import org.partnersegments.sync.line.SyncLineReader;
import org.partnersegments.vocabulary.ErrorCode;
import org.partnersegments.vocabulary.Fault;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * Applies a chunk of lines in their order, in memory, to the rows from the database. It records
 * which rows the lines changed; {@link SyncWriter} writes these to the database.
 */
final class SyncChunk {

  /** An answer names no more, and a chunk may have a hundred times as many. */
  private static final int ENOUGH_ERRORS = 1_000;

  private final ProgramRows rows;
  private final boolean create;
  private final Map<Long, Set<String>> contractsOf;

  /** The partners whose set of groups belongs to this chunk alone, which may change it. */
  private final Set<Long> ownGroups = new HashSet<>();

  private final Set<Long> changedPartners = new HashSet<>();
  private final Set<String> changedContracts = new LinkedHashSet<>();
  private final List<SyncRejection> rejections = new ArrayList<>();
  private long keptErrors;
  private boolean catalogueChanged;

  private int created;
  private int updated;
  private int unchanged;
  private int deleted;

  /**
   * @param rows all rows that the lines concern; the lines change them
   * @param partners the keys of the partners that have a line
   * @param create whether lines may name groups and terms that do not exist, which creates them
   */
  SyncChunk(ProgramRows rows, Collection<Long> partners, boolean create) {
    this.rows = rows;
    this.create = create;
    this.contractsOf = rows.contractsOf(partners);
  }

  void apply(List<SyncLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      List<Fault> errors = apply(lines.get(i));
      if (!errors.isEmpty()) {
        rejections.add(new SyncRejection(i, keptErrors < ENOUGH_ERRORS ? errors : List.of()));
        keptErrors += errors.size();
      }
    }
  }

  /** Applies a line or, if it does not fit the data, returns its errors. */
  private List<Fault> apply(SyncLine line) {
    if (line instanceof PartnerLine partner) {
      List<Fault> errors = create ? List.of() : UnknownEntries.of(partner, rows);
      if (errors.isEmpty()) {
        take(partner);
      }
      return errors;
    }
    if (line instanceof PartnerUpdateLine update) {
      List<Fault> errors = errors(update);
      if (errors.isEmpty()) {
        update(update);
      }
      return errors;
    }
    if (line instanceof GroupLine group) {
      define(rows.groups, group.id(), new Entry(group.name(), group.archived()));
    } else if (line instanceof TermLine term) {
      define(rows.terms, term.id(), new Entry(term.name(), term.archived()));
    } else if (line instanceof PartnerDeletedLine gone) {
      delete(PartnerKey.of(gone.partnerId()));
    }
    return List.of();
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
    ownGroups.remove(key);
    return true;
  }

  private boolean takeContracts(long key, Map<String, Contract.Terms> named) {
    boolean differs = false;
    for (Map.Entry<String, Contract.Terms> contract : named.entrySet()) {
      differs |= put(key, contract.getKey(), contract.getValue());
    }
    Set<String> own = contractsOf(key);
    if (own.size() > named.size()) {
      differs = true;
      own.removeIf(id -> !named.containsKey(id) && drop(id));
    }
    return differs;
  }

  private Set<String> contractsOf(long key) {
    return contractsOf.computeIfAbsent(key, k -> new HashSet<>());
  }

  /** Gives a partner a contract. */
  private boolean put(long key, String id, Contract.Terms terms) {
    Holding holding = new Holding(key, terms);
    Holding known = rows.contracts.put(id, holding);
    if (holding.equals(known)) {
      return false;
    }
    changedContracts.add(id);
    String term = terms.templateTermId();
    // An update may keep the term, which then exists. Only terms that lines name were read.
    if (term != null && (known == null || !term.equals(known.terms().templateTermId()))) {
      ensure(rows.terms, term);
    }
    contractsOf(key).add(id);
    if (known != null && known.partner() != key) {
      // The contract moves here from another partner, so that partner has changed, too.
      contractsOf.getOrDefault(known.partner(), new HashSet<>()).remove(id);
      changedPartners.add(known.partner());
    }
    return true;
  }

  private boolean drop(String contract) {
    changedContracts.add(contract);
    rows.contracts.remove(contract);
    return true;
  }

  /** What the line of an update needs, and the data lack. */
  private List<Fault> errors(PartnerUpdateLine line) {
    long key = PartnerKey.of(line.partnerId());
    if (!rows.partners.containsKey(key)) {
      return List.of(
          new Fault(
              "/partnerId",
              ErrorCode.UNKNOWN_PARTNER,
              "The program has no partner with this ID. Send its whole line, of type partner."));
    }
    List<Fault> errors = new ArrayList<>(create ? List.of() : UnknownEntries.of(line, rows));
    if (line.contracts() != null) {
      int place = 0;
      for (Map.Entry<String, ContractUpdate> update : line.contracts().update().entrySet()) {
        if (errors.size() < SyncLineReader.MOST_ERRORS
            && update.getValue().of(termsOf(key, update.getKey())) == null) {
          errors.add(
              new Fault(
                  "/contracts/update/" + place + "/stage",
                  ErrorCode.REQUIRED,
                  "The partner does not have this contract yet, and a contract needs a stage."));
        }
        place++;
      }
    }
    return errors;
  }

  /** The terms of a contract of a partner; null if the partner does not have it. */
  private Contract.@Nullable Terms termsOf(long key, String contract) {
    Holding holding = rows.contracts.get(contract);
    return holding == null || holding.partner() != key ? null : holding.terms();
  }

  /** Applies an update without errors. */
  private void update(PartnerUpdateLine line) {
    long key = PartnerKey.of(line.partnerId());
    Profile known = Objects.requireNonNull(rows.partners.get(key));
    Profile profile =
        new Profile(
            known.partnerId(),
            line.name() == null ? known.name() : line.name(),
            NewValue.or(line.prospectingStage(), known.stage()));
    boolean differs = !profile.equals(known);
    rows.partners.put(key, profile);
    if (line.groups() != null) {
      differs |= change(key, line.groups());
    }
    if (line.contracts() != null) {
      differs |= change(key, line.contracts());
    }
    if (differs) {
      changedPartners.add(key);
      updated++;
    } else {
      unchanged++;
    }
  }

  private boolean change(long key, GroupChanges groups) {
    if (groups.all() != null) {
      return takeGroups(key, groups.all());
    }
    Set<String> before = rows.groupsOf(key);
    if (before.containsAll(groups.add()) && Collections.disjoint(before, groups.remove())) {
      return false;
    }
    if (ownGroups.add(key)) {
      rows.groupsOf.put(key, new HashSet<>(before));
    }
    groups.add().forEach(group -> ensure(rows.groups, group));
    Set<String> after = rows.groupsOf(key);
    after.addAll(groups.add());
    groups.remove().forEach(after::remove);
    return true;
  }

  private boolean change(long key, ContractChanges contracts) {
    if (contracts.all() != null) {
      return takeContracts(key, contracts.all());
    }
    boolean differs = false;
    for (String id : contracts.remove()) {
      differs |= contractsOf(key).remove(id) && drop(id);
    }
    for (Map.Entry<String, ContractUpdate> update : contracts.update().entrySet()) {
      Contract.Terms terms = update.getValue().of(termsOf(key, update.getKey()));
      differs |= put(key, update.getKey(), Objects.requireNonNull(terms));
    }
    return differs;
  }

  private void delete(long key) {
    if (rows.partners.remove(key) == null) {
      unchanged++;
      return;
    }
    rows.groupsOf.remove(key);
    ownGroups.remove(key);
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
    return new SyncCounts(
        created, updated, unchanged, deleted, List.copyOf(rejections), written, revision);
  }
}
