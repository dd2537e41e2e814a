package org.partnersegments.partner;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    PastedEntries pasted = PastedEntries.of(typed, PartnerNames::fault, NormalForm::of);
    Map<String, NameRow> known =
        BatchedQuery.rows(
                entityManager,
                "select p.normalName, count(*), min(p.key) from Partner p where %s"
                    + " group by p.normalName",
                "p.normalName",
                NameRow.class,
                pasted.wellFormed().keySet())
            .stream()
            .collect(toMap(NameRow::normalName, Function.identity()));
    Map<Long, PartnerRow> partners = only(known);
    List<Resolution.Found> found = new ArrayList<>();
    List<Resolution.Ambiguous> ambiguous = new ArrayList<>();
    for (NameRow row : pasted.with(known)) {
      Resolution.Entry entry = Objects.requireNonNull(pasted.wellFormed().get(row.normalName()));
      PartnerRow partner = partners.get(row.key());
      if (partner == null) {
        ambiguous.add(new Resolution.Ambiguous(entry.value(), entry.position(), row.partners()));
      } else {
        found.add(new Resolution.Found(partner.partnerId(), partner.name(), entry.position()));
      }
    }
    return new Resolution(
        found, ambiguous, pasted.without(known), pasted.malformed(), pasted.repeated());
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
