package org.partnersegments.partner;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partnersegments.persistence.BatchedQuery;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.WhiteSpace;

/** Finds partners by their whole names. */
@ApplicationScoped
public class PartnerNames {

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  // No primitives: Hibernate finds a row's constructor by these types.

  /**
   * @param key the partner's, if there is only one
   */
  private record NameRow(String normalName, Long partners, Long key) {}

  private record PartnerRow(Long key, String partnerId, String name) {}

  Resolution resolve(List<String> typed) {
    Map<String, Resolution.Entry> wellFormed = new LinkedHashMap<>();
    List<Resolution.Entry> malformed = new ArrayList<>();
    int repeated = 0;
    for (int i = 0; i < typed.size(); i++) {
      String value = typed.get(i);
      Optional<String> fault = fault(value);
      if (fault.isPresent()) {
        malformed.add(new Resolution.Entry(value, i, fault.get()));
      } else if (wellFormed.putIfAbsent(NormalForm.of(value), new Resolution.Entry(value, i, null))
          != null) {
        repeated++;
      }
    }
    return resolve(wellFormed, malformed, repeated);
  }

  private Resolution resolve(
      Map<String, Resolution.Entry> wellFormed, List<Resolution.Entry> malformed, int repeated) {
    Map<String, NameRow> known =
        BatchedQuery.rows(
                entityManager,
                "select p.normalName, count(*), min(p.key) from Partner p where %s"
                    + " group by p.normalName",
                "p.normalName",
                NameRow.class,
                wellFormed.keySet())
            .stream()
            .collect(toMap(NameRow::normalName, Function.identity()));
    Map<Long, PartnerRow> partners = only(known);
    List<Resolution.Found> found = new ArrayList<>();
    List<Resolution.Ambiguous> ambiguous = new ArrayList<>();
    List<Resolution.Entry> unknown = new ArrayList<>();
    wellFormed.forEach(
        (name, entry) -> {
          NameRow row = known.get(name);
          PartnerRow partner = row == null ? null : partners.get(row.key());
          if (row == null) {
            unknown.add(entry);
          } else if (partner == null) {
            ambiguous.add(
                new Resolution.Ambiguous(entry.value(), entry.position(), row.partners()));
          } else {
            found.add(new Resolution.Found(partner.partnerId(), partner.name(), entry.position()));
          }
        });
    return new Resolution(found, ambiguous, unknown, malformed, repeated);
  }

  /** The partners whose name no other partner has, by key. */
  private Map<Long, PartnerRow> only(Map<String, NameRow> known) {
    return BatchedQuery.rows(
            entityManager,
            "select p.key, p.partnerId, p.name from Partner p where %s",
            "p.key",
            PartnerRow.class,
            known.values().stream().filter(row -> row.partners() == 1).map(NameRow::key).toList())
        .stream()
        .collect(toMap(PartnerRow::key, Function.identity()));
  }

  private static Optional<String> fault(String typed) {
    if (WhiteSpace.trimmed(typed).length() > Partner.MAX_NAME_LENGTH) {
      return Optional.of("A name has at most " + Partner.MAX_NAME_LENGTH + " characters.");
    }
    return !Identifiers.isStorable(typed) || NormalForm.of(typed).isEmpty()
        ? Optional.of("A name has at least one visible character, and no incomplete ones.")
        : Optional.empty();
  }
}
