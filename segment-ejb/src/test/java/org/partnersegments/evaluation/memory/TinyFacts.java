package org.partnersegments.evaluation.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.TinyWorld;
import org.partnersegments.vocabulary.NormalForm;

/** The facts of the partners of {@link TinyWorld}. */
public final class TinyFacts {

  public static final TinyWorld WORLD = new TinyWorld();

  /** The facts of all partners, in the order of the world. */
  public static final List<PartnerFacts> PARTNERS =
      WORLD.partners().stream().map(TinyFacts::facts).toList();

  private TinyFacts() {}

  /** Whether a contract satisfies a condition inside a same-contract group. */
  public static boolean holds(Condition such, ContractFacts contract) {
    return CompiledNode.of(such).holds(contract);
  }

  private static PartnerFacts facts(TinyWorld.Partner partner) {
    return new PartnerFacts(
        partner.id(),
        NormalForm.of(partner.name()),
        partner.stage(),
        partner.groups(),
        partner.contracts().stream()
            .map(c -> new ContractFacts(c.id(), c.stage(), c.term(), termName(c.term())))
            .toList());
  }

  private static @Nullable String termName(@Nullable String term) {
    return term == null ? null : NormalForm.of(TinyWorld.TERMS.getOrDefault(term, term));
  }
}
