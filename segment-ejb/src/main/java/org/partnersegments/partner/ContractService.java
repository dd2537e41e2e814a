package org.partnersegments.partner;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.partnersegments.persistence.BatchedQuery;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.vocabulary.Identifiers;

/** Finds contracts in a program's partner data. */
@Stateless
@PermitAll
public class ContractService {

  private static final String ADVICE =
      "A contract ID has 1 to "
          + Identifiers.MAX_LENGTH
          + " characters, and no control characters.";

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  /** Splits a pasted list into existing contracts and entries without a contract. */
  @InProgram(Permission.READ)
  public ContractResolution resolve(String program, List<String> typed) {
    PastedEntries pasted = PastedEntries.ofIds(typed, Identifiers::isId, id -> ADVICE);
    Map<String, ContractResolution.Found> known =
        BatchedQuery.rows(
                entityManager,
                "select c.contractId, p.partnerId, p.name from Contract c, Partner p"
                    + " where p.key = c.partnerKey and %s",
                "c.contractId",
                ContractResolution.Found.class,
                pasted.wellFormed().keySet())
            .stream()
            .collect(toMap(ContractResolution.Found::contractId, Function.identity()));
    return new ContractResolution(
        pasted.with(known), pasted.without(known), pasted.malformed(), pasted.repeated());
  }
}
