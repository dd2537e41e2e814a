package org.partnersegments.segment.words;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.DecidedBy;
import org.partnersegments.evaluation.memory.Explanation;
import org.partnersegments.evaluation.memory.Explanation.Explained;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.partner.TemplateTerm;

/** Reads the names that explanations show. */
@ApplicationScoped
public class ExplanationNamesReader {

  @Inject private ConditionDescriptions descriptions;
  @Inject private PartnerViews partners;

  /**
   * Reads the names that explanations of one condition show.
   *
   * @param facts the partners that are explained
   */
  public ExplanationNames read(
      Condition condition, Collection<Explanation> explanations, Collection<PartnerFacts> facts) {
    return new ExplanationNames(
        descriptions.names(condition),
        partners.references(
            PartnerGroup.class,
            explanations.stream()
                .flatMap(explanation -> shownGroups(explanation.root()))
                .collect(toSet())),
        partners.references(
            TemplateTerm.class,
            facts.stream()
                .flatMap(partner -> partner.contracts().stream())
                .map(ContractFacts::templateTerm)
                .filter(Objects::nonNull)
                .collect(toSet())));
  }

  private static Stream<String> shownGroups(Explained node) {
    DecidedBy decidedBy = node.decidedBy();
    return Stream.concat(
        decidedBy == null ? Stream.empty() : shownGroups(decidedBy),
        node.conditions().stream().flatMap(ExplanationNamesReader::shownGroups));
  }

  private static Stream<String> shownGroups(DecidedBy decidedBy) {
    return decidedBy.fold(
        new DecidedBy.Cases<>(
            contracts -> Stream.empty(),
            oneContract -> Stream.empty(),
            groups -> ExplanationNames.shown(groups.groups()).stream(),
            all ->
                Stream.concat(
                    ExplanationNames.shown(all.groups()).stream(),
                    ExplanationNames.shown(all.missingGroups()).stream()),
            value -> Stream.empty()));
  }
}
