package org.partnersegments.sync;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.partnersegments.partner.BatchedQuery;
import org.partnersegments.partner.CatalogueEntry;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.GroupMembership;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.PartnerTombstone;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.program.Program;
import org.partnersegments.sync.SyncLine.GroupLine;
import org.partnersegments.sync.SyncLine.PartnerDeletedLine;
import org.partnersegments.sync.SyncLine.PartnerLine;
import org.partnersegments.sync.SyncLine.TermLine;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * One chunk of lines on its way into the database: what the lines speak of is read with a few
 * queries, compared in memory, and only the differences are written.
 *
 * <p>Lines are applied in their order. Where a line speaks of a partner or contract that an earlier
 * line of the chunk spoke of, the earlier ones are written first, so that each write meets the rows
 * it expects.
 */
final class SyncChunk {

  private final EntityManager entityManager;
  private final Program program;
  private final long next;

  private final Map<String, PartnerGroup> groups = new HashMap<>();
  private final Map<String, TemplateTerm> terms = new HashMap<>();
  private final Map<Long, Partner> partners = new HashMap<>();
  private final Map<String, Contract> contracts = new HashMap<>();
  private final Map<Long, Set<String>> contractsOf = new HashMap<>();
  private final Map<Long, Map<String, GroupMembership>> membershipsOf = new HashMap<>();
  private final Map<Long, PartnerTombstone> tombstones = new HashMap<>();

  private final List<Object> newRows = new ArrayList<>();
  private final List<Partner> newPartners = new ArrayList<>();
  private final List<Object> goneRows = new ArrayList<>();
  private final List<Partner> gonePartners = new ArrayList<>();
  private final Set<Object> touched = new HashSet<>();

  private int created;
  private int updated;
  private int unchanged;
  private int deleted;
  private boolean changed;

  SyncChunk(EntityManager entityManager, Program program) {
    this.entityManager = entityManager;
    this.program = program;
    this.next = program.revision() + 1;
  }

  SyncCounts apply(List<SyncLine> lines) {
    load(lines);
    for (SyncLine line : lines) {
      if (line instanceof GroupLine group) {
        define(groups, group.id(), group.name(), group.archived(), PartnerGroup::new);
      } else if (line instanceof TermLine term) {
        define(terms, term.id(), term.name(), term.archived(), TemplateTerm::new);
      } else if (line instanceof PartnerLine partner) {
        partner(partner);
      } else if (line instanceof PartnerDeletedLine gone) {
        deletePartner(PartnerKey.of(gone.partnerId()));
      }
    }
    if (changed) {
      program.takeRevision();
    }
    write();
    return new SyncCounts(created, updated, unchanged, deleted, program.revision());
  }

  // ---- reading ----

  private void load(List<SyncLine> lines) {
    List<PartnerLine> whole =
        lines.stream().flatMap(l -> l instanceof PartnerLine p ? Stream.of(p) : null).toList();
    Set<Long> keys =
        Stream.concat(
                whole.stream().map(PartnerLine::partnerId),
                lines.stream()
                    .flatMap(
                        l -> l instanceof PartnerDeletedLine d ? Stream.of(d.partnerId()) : null))
            .map(PartnerKey::of)
            .collect(toSet());
    Set<String> groupIds =
        Stream.concat(
                whole.stream().flatMap(p -> p.groups().stream()),
                lines.stream().flatMap(l -> l instanceof GroupLine g ? Stream.of(g.id()) : null))
            .collect(toSet());
    Set<String> termIds =
        Stream.concat(
                whole.stream()
                    .flatMap(p -> p.contracts().values().stream())
                    .flatMap(t -> Stream.ofNullable(t.templateTermId())),
                lines.stream().flatMap(l -> l instanceof TermLine t ? Stream.of(t.id()) : null))
            .collect(toSet());
    Set<String> contractIds =
        whole.stream().flatMap(p -> p.contracts().keySet().stream()).collect(toSet());

    rows(PartnerGroup.class, "e.id in :keys", groupIds).forEach(g -> groups.put(g.id(), g));
    rows(TemplateTerm.class, "e.id in :keys", termIds).forEach(t -> terms.put(t.id(), t));
    rows(Partner.class, "e.key in :keys", keys).forEach(p -> partners.put(p.key(), p));
    rows(PartnerTombstone.class, "e.key in :keys", keys).forEach(t -> tombstones.put(t.key(), t));
    rows(GroupMembership.class, "e.partnerKey in :keys", keys)
        .forEach(m -> memberships(m.partnerKey()).put(m.groupId(), m));
    rows(Contract.class, "e.partnerKey in :keys", keys).forEach(this::remember);
    contractIds.removeAll(contracts.keySet());
    rows(Contract.class, "e.contractId in :keys", contractIds).forEach(this::remember);
  }

  private <E> List<E> rows(Class<E> type, String where, Collection<?> keys) {
    return BatchedQuery.rows(
        entityManager, "select e from " + type.getSimpleName() + " e where " + where, type, keys);
  }

  private void remember(Contract contract) {
    contracts.put(contract.contractId(), contract);
    contractsOf(contract.partnerKey()).add(contract.contractId());
  }

  private Set<String> contractsOf(long key) {
    return contractsOf.computeIfAbsent(key, k -> new HashSet<>());
  }

  private Map<String, GroupMembership> memberships(long key) {
    return membershipsOf.computeIfAbsent(key, k -> new HashMap<>());
  }

  // ---- comparing ----

  /** Makes a new group or term. */
  private interface Constructor<E> {
    E make(String id, String name, boolean archived);
  }

  private <E extends CatalogueEntry> void define(
      Map<String, E> entries,
      String id,
      String name,
      boolean archived,
      Constructor<E> constructor) {
    E entry = entries.get(id);
    if (entry == null) {
      entries.put(id, persisted(constructor.make(id, name, archived)));
      created++;
    } else if (entry.update(name, archived)) {
      changed = true;
      updated++;
    } else {
      unchanged++;
    }
  }

  /** A group or term that a partner names before it is defined has its ID as name. */
  private <E extends CatalogueEntry> void ensure(
      Map<String, E> entries, String id, Constructor<E> constructor) {
    entries.computeIfAbsent(id, i -> persisted(constructor.make(i, i, false)));
  }

  /** Groups and terms are few: they are written at once, before anything that names them. */
  private <E extends CatalogueEntry> E persisted(E entry) {
    changed = true;
    entityManager.persist(entry);
    entityManager.flush();
    return entry;
  }

  private void partner(PartnerLine line) {
    long key = PartnerKey.of(line.partnerId());
    List<Object> rows = new ArrayList<>(line.contracts().keySet());
    rows.add(key);
    touch(rows);

    boolean differs = false;
    Partner partner = partners.get(key);
    boolean isNew = partner == null;
    if (partner == null) {
      partner = new Partner(line.partnerId(), line.name(), line.prospectingStage());
      partners.put(key, partner);
      newPartners.add(partner);
      PartnerTombstone tombstone = tombstones.remove(key);
      if (tombstone != null) {
        goneRows.add(tombstone);
      }
    } else {
      differs = partner.update(line.name(), line.prospectingStage());
    }
    differs |= takeGroups(key, line.groups());
    differs |= takeContracts(key, line.contracts());

    if (isNew || differs) {
      partner.stamp(next);
      changed = true;
    }
    if (isNew) {
      created++;
    } else if (differs) {
      updated++;
    } else {
      unchanged++;
    }
  }

  private boolean takeGroups(long key, Set<String> named) {
    Map<String, GroupMembership> present = memberships(key);
    boolean differs = false;
    for (String group : named) {
      if (!present.containsKey(group)) {
        ensure(groups, group, PartnerGroup::new);
        GroupMembership membership = new GroupMembership(key, group);
        present.put(group, membership);
        newRows.add(membership);
        differs = true;
      }
    }
    for (String group : List.copyOf(present.keySet())) {
      if (!named.contains(group)) {
        goneRows.add(present.remove(group));
        differs = true;
      }
    }
    return differs;
  }

  private boolean takeContracts(long key, Map<String, Contract.Terms> named) {
    boolean differs = false;
    for (Map.Entry<String, Contract.Terms> entry : named.entrySet()) {
      String id = entry.getKey();
      Contract.Terms wanted = entry.getValue();
      if (wanted.templateTermId() != null) {
        ensure(terms, wanted.templateTermId(), TemplateTerm::new);
      }
      Contract contract = contracts.get(id);
      if (contract == null) {
        contract = new Contract(id, key, wanted);
        newRows.add(contract);
        remember(contract);
        differs = true;
      } else {
        long owner = contract.partnerKey();
        if (contract.update(key, wanted)) {
          differs = true;
        }
        if (owner != key) {
          // A contract that another partner had moves here, and so that one has changed too.
          contractsOf(owner).remove(id);
          contractsOf(key).add(id);
          stampOwner(owner);
        }
      }
    }
    for (String id : Set.copyOf(contractsOf(key))) {
      if (!named.containsKey(id)) {
        contractsOf(key).remove(id);
        goneRows.add(Objects.requireNonNull(contracts.remove(id)));
        // A later line may name it: the row must be gone before it comes back.
        touched.add(id);
        differs = true;
      }
    }
    return differs;
  }

  private void stampOwner(long key) {
    partners.computeIfAbsent(key, k -> entityManager.find(Partner.class, k)).stamp(next);
  }

  private void deletePartner(long key) {
    touch(List.of(key));
    Partner partner = partners.remove(key);
    if (partner == null) {
      unchanged++;
      return;
    }
    takeGroups(key, Set.of());
    takeContracts(key, Map.of());
    gonePartners.add(partner);
    PartnerTombstone tombstone = new PartnerTombstone(key, next);
    tombstones.put(key, tombstone);
    newRows.add(tombstone);
    changed = true;
    deleted++;
  }

  // ---- writing ----

  /** Notes that a line speaks of these rows; what earlier lines did to any is written first. */
  private void touch(Collection<?> rows) {
    if (rows.stream().anyMatch(touched::contains)) {
      write();
    }
    touched.addAll(rows);
  }

  /** Writes in the order that the foreign keys ask for. */
  private void write() {
    newPartners.forEach(entityManager::persist);
    entityManager.flush();
    newRows.forEach(entityManager::persist);
    entityManager.flush();
    goneRows.forEach(entityManager::remove);
    gonePartners.forEach(entityManager::remove);
    entityManager.flush();
    newPartners.clear();
    newRows.clear();
    goneRows.clear();
    gonePartners.clear();
    touched.clear();
  }
}
