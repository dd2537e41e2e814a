package org.partnersegments.partner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.PartnerView.ContractView;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.persistence.BatchedQuery;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;

/** Reads partners with their contracts and groups, in a few queries for any number of partners. */
@ApplicationScoped
public class PartnerViews {

  /** From this number on, it pays to count the rows first. */
  private static final int MANY_IDS = 1_000;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  // No primitives: Hibernate finds a row's constructor by these types.

  private record MembershipRow(Long partnerKey, String groupId) {}

  private record ContractRow(
      Long partnerKey,
      String contractId,
      ContractStage stage,
      @Nullable String templateTerm,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate) {}

  /** Returns the partners in the order given. */
  public List<PartnerView> of(List<PartnerRow> partners) {
    return of(partners, PartnerParts.ALL);
  }

  /** Returns these parts of the partners in the order given, and reads no others. */
  public List<PartnerView> of(List<PartnerRow> partners, PartnerParts parts) {
    return views(partners, parts, new HashMap<>(), new HashMap<>());
  }

  /**
   * Returns a function that reads partners batch by batch, in the order given. It reads each group
   * and term only once, so use it inside one transaction that sees a snapshot.
   */
  public Function<List<PartnerRow>, List<PartnerView>> inTurns() {
    Map<String, Reference> groups = new HashMap<>();
    Map<String, Reference> terms = new HashMap<>();
    return partners -> views(partners, PartnerParts.ALL, groups, terms);
  }

  private List<PartnerView> views(
      List<PartnerRow> partners,
      PartnerParts parts,
      Map<String, Reference> groups,
      Map<String, Reference> terms) {
    List<Long> keys = partners.stream().map(PartnerRow::key).toList();
    Map<Long, List<ContractRow>> contracts =
        rows(
                parts.contracts(),
                "select c.partnerKey, c.contractId, c.stage, c.templateTermId, c.startDate,"
                    + " c.endDate from Contract c where %s order by c.contractId",
                "c.partnerKey",
                ContractRow.class,
                keys)
            .collect(groupingBy(ContractRow::partnerKey));
    Map<Long, List<MembershipRow>> memberships =
        rows(
                parts.groups(),
                "select m.partnerKey, m.groupId from GroupMembership m where %s",
                "m.partnerKey",
                MembershipRow.class,
                keys)
            .collect(groupingBy(MembershipRow::partnerKey));
    addMissing(
        TemplateTerm.class,
        contracts.values().stream()
            .flatMap(List::stream)
            .flatMap(contract -> Stream.ofNullable(contract.templateTerm())),
        terms);
    addMissing(
        PartnerGroup.class,
        memberships.values().stream().flatMap(List::stream).map(MembershipRow::groupId),
        groups);
    return partners.stream()
        .map(
            partner ->
                new PartnerView(
                    partner.partnerId(),
                    partner.name(),
                    partner.prospectingStage(),
                    memberships.getOrDefault(partner.key(), List.of()).stream()
                        .map(m -> Objects.requireNonNull(groups.get(m.groupId())))
                        .sorted(Comparator.comparing(Reference::name).thenComparing(Reference::id))
                        .toList(),
                    contracts.getOrDefault(partner.key(), List.of()).stream()
                        .map(contract -> view(contract, terms))
                        .toList()))
        .toList();
  }

  private <R> Stream<R> rows(
      boolean wanted, String jpql, String key, Class<R> type, List<Long> keys) {
    return !wanted
        ? Stream.empty()
        : BatchedQuery.rows(entityManager, jpql, key, type, keys).stream();
  }

  private void addMissing(
      Class<? extends CatalogueEntry> type, Stream<String> ids, Map<String, Reference> known) {
    Set<String> missing = ids.filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      known.putAll(references(type, missing));
    }
  }

  private static ContractView view(ContractRow contract, Map<String, Reference> terms) {
    @Nullable String term = contract.templateTerm();
    return new ContractView(
        contract.contractId(),
        contract.stage(),
        term == null ? null : terms.get(term),
        contract.startDate(),
        contract.endDate());
  }

  /** Groups or terms by ID. IDs that do not exist are missing. */
  public Map<String, Reference> references(
      Class<? extends CatalogueEntry> type, Collection<String> ids) {
    // Not entities: each later query would look for changes in them.
    String all = "select e.id, e.name, e.archived from " + type.getSimpleName() + " e";
    List<Object[]> rows =
        exceed(ids, type.getSimpleName())
            ? entityManager.createQuery(all, Object[].class).getResultList()
            : BatchedQuery.rows(entityManager, all + " where %s", "e.id", Object[].class, ids);
    return only(
        ids,
        rows.stream()
            .map(row -> new Reference((String) row[0], (String) row[1], (Boolean) row[2]))
            .collect(toMap(Reference::id, Function.identity())));
  }

  /** Names by partner ID. IDs that do not exist are missing. */
  public Map<String, String> names(Collection<String> partnerIds) {
    String all = "select p.partnerId, p.name from Partner p";
    List<Object[]> rows =
        exceed(partnerIds, "Partner")
            ? entityManager.createQuery(all, Object[].class).getResultList()
            : BatchedQuery.rows(
                entityManager,
                all + " where %s",
                "p.key",
                Object[].class,
                partnerIds.stream().map(PartnerKey::of).toList());
    return only(
        partnerIds, rows.stream().collect(toMap(row -> (String) row[0], row -> (String) row[1])));
  }

  /**
   * Whether there are more IDs than the program has rows. Then the rows are read, so that a long
   * list costs a small program little.
   */
  private boolean exceed(Collection<String> ids, String entity) {
    return ids.size() > MANY_IDS
        && ids.size()
            > entityManager
                .createQuery("select count(*) from " + entity, Long.class)
                .getSingleResult();
  }

  private static <V> Map<String, V> only(Collection<String> ids, Map<String, V> known) {
    known.keySet().retainAll(Set.copyOf(ids));
    return known;
  }
}
