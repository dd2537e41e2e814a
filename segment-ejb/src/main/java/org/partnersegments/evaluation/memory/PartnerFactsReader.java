package org.partnersegments.evaluation.memory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnersegments.persistence.BatchedQuery;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;

/**
 * Reads the facts that conditions test about partners of the current program. It runs four queries
 * for each batch of partners, however many contracts and groups they have.
 */
@ApplicationScoped
public class PartnerFactsReader {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  // No primitives: Hibernate finds a row's constructor by these types.

  private record PartnerRow(
      Long key, String partnerId, String normalName, @Nullable ProspectingStage prospectingStage) {}

  private record MembershipRow(Long partnerKey, String groupId) {}

  private record ContractRow(
      Long partnerKey, String contractId, ContractStage stage, @Nullable String templateTerm) {}

  private record TermRow(String id, String normalName) {}

  /**
   * Reads the facts of partners.
   *
   * @param partnerIds well-formed
   * @return the facts by partner ID; partners that do not exist in the program are missing
   */
  public Map<String, PartnerFacts> read(Collection<String> partnerIds) {
    List<PartnerRow> partners =
        rows(
            "select p.key, p.partnerId, p.normalName, p.prospectingStage from Partner p"
                + " where %s",
            "p.key", PartnerRow.class, partnerIds.stream().map(PartnerKey::of).toList());
    List<Long> keys = partners.stream().map(PartnerRow::key).toList();
    Map<Long, Set<String>> groups =
        rows(
                "select m.partnerKey, m.groupId from GroupMembership m where %s",
                "m.partnerKey", MembershipRow.class, keys)
            .stream()
            .collect(
                groupingBy(MembershipRow::partnerKey, mapping(MembershipRow::groupId, toSet())));
    List<ContractRow> contracts =
        rows(
            "select c.partnerKey, c.contractId, c.stage, c.templateTermId from Contract c where %s",
            "c.partnerKey", ContractRow.class, keys);
    Map<String, String> terms =
        rows(
                "select t.id, t.normalName from TemplateTerm t where %s",
                "t.id",
                TermRow.class,
                contracts.stream()
                    .map(ContractRow::templateTerm)
                    .filter(Objects::nonNull)
                    .collect(toSet()))
            .stream()
            .collect(toMap(TermRow::id, TermRow::normalName));
    Map<Long, List<ContractFacts>> contractsOf =
        contracts.stream()
            .collect(
                groupingBy(
                    ContractRow::partnerKey,
                    mapping(contract -> facts(contract, terms), toList())));
    return partners.stream()
        .map(
            partner ->
                new PartnerFacts(
                    partner.partnerId(),
                    partner.normalName(),
                    partner.prospectingStage(),
                    groups.getOrDefault(partner.key(), Set.of()),
                    contractsOf.getOrDefault(partner.key(), List.of())))
        .collect(toMap(PartnerFacts::partnerId, Function.identity()));
  }

  private <R> List<R> rows(String jpql, String key, Class<R> type, Collection<?> keys) {
    return BatchedQuery.rows(entityManager, jpql, key, type, keys);
  }

  private static ContractFacts facts(ContractRow contract, Map<String, String> terms) {
    String term = contract.templateTerm();
    return new ContractFacts(
        contract.contractId(), contract.stage(), term, term == null ? null : terms.get(term));
  }
}
