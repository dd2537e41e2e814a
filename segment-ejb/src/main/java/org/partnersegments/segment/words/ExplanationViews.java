package org.partnersegments.segment.words;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.ConditionNames;
import org.partnersegments.condition.ConditionWords;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.Explanation;
import org.partnersegments.evaluation.memory.Explanation.DecidedBy;
import org.partnersegments.evaluation.memory.Explanation.Explained;
import org.partnersegments.evaluation.memory.Explanation.KeptOut;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.segment.words.ExplanationView.ContractView;
import org.partnersegments.segment.words.ExplanationView.DecidedByView;
import org.partnersegments.segment.words.ExplanationView.KeptOutView;
import org.partnersegments.segment.words.ExplanationView.NodeView;

/** Describes explanations in words, with the names of what they refer to. */
@ApplicationScoped
public class ExplanationViews {

  @Inject private ConditionDescriptions descriptions;
  @Inject private PartnerViews partners;

  /** Explains why the condition selects the partner or does not. */
  public ExplanationView of(long revision, Condition condition, PartnerFacts partner) {
    Explanation explanation = Explanation.of(condition, partner);
    Names names =
        new Names(
            descriptions.names(condition),
            contracts(partner),
            partners.references(PartnerGroup.class, shownGroups(explanation.root())));
    return new ExplanationView(
        revision,
        partner.partnerId(),
        explanation.member(),
        names.node(explanation.root()),
        explanation.keptOutBy().stream().map(names::keptOut).toList());
  }

  private Map<String, ContractView> contracts(PartnerFacts partner) {
    Map<String, Reference> terms =
        partners.references(
            TemplateTerm.class,
            partner.contracts().stream()
                .map(ContractFacts::templateTerm)
                .filter(Objects::nonNull)
                .collect(toSet()));
    return partner.contracts().stream()
        .map(
            c ->
                new ContractView(
                    c.contractId(),
                    c.stage(),
                    c.templateTerm() == null ? null : terms.get(c.templateTerm())))
        .collect(toMap(ContractView::contractId, contract -> contract));
  }

  private static Set<String> shownGroups(Explained node) {
    Set<String> groups = new HashSet<>();
    DecidedBy decidedBy = node.decidedBy();
    if (decidedBy != null) {
      Stream.of(decidedBy.groups(), decidedBy.missingGroups())
          .filter(Objects::nonNull)
          .forEach(ids -> groups.addAll(first(ids)));
    }
    node.conditions().forEach(child -> groups.addAll(shownGroups(child)));
    return groups;
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(all.size(), ExplanationView.SHOWN));
  }

  /** The names that all parts of an explanation use. */
  private record Names(
      ConditionNames names, Map<String, ContractView> contracts, Map<String, Reference> groups) {

    NodeView node(Explained node) {
      return node.condition().fold(group -> node(node, group), leaf -> node(node, leaf));
    }

    private NodeView node(Explained node, Group group) {
      return new NodeView(
          node.holds(),
          words(group),
          group.match().id(),
          group.onSameContract() ? Group.SAME_CONTRACT : null,
          node.conditions().stream().map(this::node).toList(),
          null,
          null,
          null,
          null,
          decidedBy(node.decidedBy()));
    }

    private NodeView node(Explained node, FieldCondition leaf) {
      List<String> values = leaf.values().written().stream().distinct().toList();
      return new NodeView(
          node.holds(),
          words(leaf),
          null,
          null,
          null,
          leaf.field().id(),
          leaf.operator().id(),
          values.isEmpty() ? null : first(values),
          values.isEmpty() ? null : values.size(),
          decidedBy(node.decidedBy()));
    }

    private @Nullable DecidedByView decidedBy(@Nullable DecidedBy decidedBy) {
      return decidedBy == null
          ? null
          : new DecidedByView(
              contracts(decidedBy.contracts()),
              count(decidedBy.contracts()),
              decidedBy.contract() == null ? null : contracts.get(decidedBy.contract()),
              groups(decidedBy.groups()),
              count(decidedBy.groups()),
              groups(decidedBy.missingGroups()),
              count(decidedBy.missingGroups()),
              decidedBy.value());
    }

    private @Nullable List<ContractView> contracts(@Nullable List<String> ids) {
      return ids == null
          ? null
          : first(ids).stream().map(id -> Objects.requireNonNull(contracts.get(id))).toList();
    }

    /** A condition may refer to a group that does not exist. Its ID is then shown as its name. */
    private @Nullable List<Reference> groups(@Nullable List<String> ids) {
      return ids == null
          ? null
          : first(ids).stream()
              .map(id -> groups.getOrDefault(id, new Reference(id, id, false)))
              .toList();
    }

    private static @Nullable Integer count(@Nullable List<String> ids) {
      return ids == null ? null : ids.size();
    }

    KeptOutView keptOut(KeptOut kept) {
      List<String> contracts = kept.contracts().isEmpty() ? null : kept.contracts();
      return new KeptOutView(
          kept.pointer(),
          words(kept.condition()),
          contracts == null ? null : first(contracts),
          count(contracts));
    }

    private String words(Condition condition) {
      return ConditionWords.of(condition, names);
    }
  }
}
