package org.partnersegments.partner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.PartnerView.ContractView;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.vocabulary.PartnerKey;

/** Shows partners with what belongs to them: four queries, however many partners. */
@ApplicationScoped
public class PartnerViews {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  /** The partners, in the order given. */
  public List<PartnerView> of(List<PartnerRow> partners) {
    if (partners.isEmpty()) {
      return List.of();
    }
    List<Long> keys = partners.stream().map(PartnerRow::key).toList();
    Map<Long, List<Contract>> contracts =
        entityManager
            .createQuery(
                "select c from Contract c where c.partnerKey in :keys order by c.contractId",
                Contract.class)
            .setParameter("keys", keys)
            .getResultStream()
            .collect(groupingBy(Contract::partnerKey));
    Map<Long, List<GroupMembership>> memberships =
        entityManager
            .createQuery(
                "select m from GroupMembership m where m.partnerKey in :keys",
                GroupMembership.class)
            .setParameter("keys", keys)
            .getResultStream()
            .collect(groupingBy(GroupMembership::partnerKey));
    Map<String, Reference> terms =
        references(
            TemplateTerm.class,
            contracts.values().stream()
                .flatMap(List::stream)
                .map(Contract::templateTermId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<String, Reference> groups =
        references(
            PartnerGroup.class,
            memberships.values().stream()
                .flatMap(List::stream)
                .map(GroupMembership::groupId)
                .collect(Collectors.toSet()));
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
                        .map(c -> view(c, terms))
                        .toList()))
        .toList();
  }

  private static ContractView view(Contract contract, Map<String, Reference> terms) {
    @Nullable String term = contract.templateTermId();
    return new ContractView(
        contract.contractId(),
        contract.stage(),
        term == null ? null : terms.get(term),
        contract.startDate(),
        contract.endDate());
  }

  /** Groups or terms by ID, as far as they exist. */
  public Map<String, Reference> references(
      Class<? extends CatalogueEntry> type, Collection<String> ids) {
    return BatchedQuery.rows(
            entityManager,
            "select e from " + type.getSimpleName() + " e where e.id in :keys",
            type,
            ids)
        .stream()
        .map(entry -> new Reference(entry.id(), entry.name(), entry.archived()))
        .collect(toMap(Reference::id, Function.identity()));
  }

  /** Names by partner ID, as far as the partners exist. */
  public Map<String, String> names(Collection<String> partnerIds) {
    return BatchedQuery.rows(
            entityManager,
            "select p.partnerId, p.name from Partner p where p.key in :keys",
            Object[].class,
            partnerIds.stream().map(PartnerKey::of).toList())
        .stream()
        .collect(toMap(row -> (String) row[0], row -> (String) row[1]));
  }
}
