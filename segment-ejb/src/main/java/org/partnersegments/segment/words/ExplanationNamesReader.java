package org.partnersegments.segment.words;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;
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

  /** Reads the names that an explanation for the partner shows. */
  public ExplanationNames read(Explanation explanation, PartnerFacts partner) {
    Explained root = explanation.root();
    return new ExplanationNames(
        descriptions.names(root.condition()),
        partners.references(PartnerGroup.class, shownGroups(root).collect(toSet())),
        partners.references(
            TemplateTerm.class,
            partner.contracts().stream()
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
