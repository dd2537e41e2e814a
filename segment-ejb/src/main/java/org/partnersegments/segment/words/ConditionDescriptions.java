package org.partnersegments.segment.words;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.ConditionNames;
import org.partnersegments.condition.ConditionWords;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.References;
import org.partnersegments.condition.ValueKind;
import org.partnersegments.condition.check.TreeWarnings;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.evaluation.PartnerSearch;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.segment.stored.StoredCondition;

/** Describes conditions in words and warns about them, with the names in the program's data. */
@ApplicationScoped
public class ConditionDescriptions {

  @Inject private PartnerViews partners;

  /** A condition in words, and the warnings about it. */
  public record Description(String words, List<Warning> warnings) {}

  /** The names that the words of the condition need. */
  public ConditionNames names(Condition condition) {
    References shown = References.shownInWords(condition);
    return new ConditionNames(
        namesOf(partners.references(PartnerGroup.class, shown.partnerGroups())),
        namesOf(partners.references(TemplateTerm.class, shown.templateTerms())),
        partners.names(shown.partners()));
  }

  private static Map<String, String> namesOf(Map<String, Reference> references) {
    return references.values().stream().collect(toMap(Reference::id, Reference::name));
  }

  /** Describes a condition in words. */
  public String words(Condition condition) {
    return ConditionWords.of(condition, names(condition));
  }

  /** Describes a saved condition in words, or says that it is no longer valid. */
  public String words(StoredCondition stored) {
    return stored
        .tree()
        .map(this::words)
        .orElse("The condition is no longer valid. Edit the segment and save it.");
  }

  /**
   * Describes a condition in words, and warns about the tree, and about the groups, terms and
   * partners that it refers to.
   *
   * @param search finds the listed partners
   * @param unknownPartners whether to look for partners that the program does not have
   */
  public Description describe(
      PreparedCondition prepared, PartnerSearch search, boolean unknownPartners) {
    Condition root = prepared.condition();
    // All that the words show is among them, so each entry is read once.
    References named = References.of(root);
    Map<String, Reference> groups = partners.references(PartnerGroup.class, named.partnerGroups());
    Map<String, Reference> terms = partners.references(TemplateTerm.class, named.templateTerms());
    Map<String, String> names = partners.names(References.shownInWords(root).partners());
    return new Description(
        ConditionWords.of(root, new ConditionNames(namesOf(groups), namesOf(terms), names)),
        warnings(
            root,
            groups,
            terms,
            list -> unknownPartners ? known(list, prepared, search) : Optional.empty()));
  }

  private static List<Warning> warnings(
      Condition root,
      Map<String, Reference> groups,
      Map<String, Reference> terms,
      Function<FieldCondition, Optional<Set<String>>> partners) {
    List<Warning> warnings = new ArrayList<>(TreeWarnings.of(root));
    for (Node node : Node.of(root)) {
      node.leaf()
          .ifPresent(
              leaf -> {
                ReferenceWarnings references = new ReferenceWarnings(node, leaf);
                warnings.addAll(
                    switch (leaf.field().valueKind(leaf.operator()).orElse(ValueKind.CODE)) {
                      case PARTNER_GROUP -> references.groups(groups);
                      case TEMPLATE_TERM -> references.terms(terms);
                      case PARTNER, PARTNER_ID ->
                          partners.apply(leaf).map(references::partners).orElse(List.of());
                      case CODE, CONTRACT_ID, TEXT, EXACT_TEXT -> List.of();
                    });
              });
    }
    return warnings;
  }

  /** The listed partners that exist in the program. They are read only if some do not. */
  private static Optional<Set<String>> known(
      FieldCondition list, PreparedCondition prepared, PartnerSearch search) {
    Set<String> listed = new HashSet<>(list.values().written());
    PreparedCondition selected = prepared.part(list.positive());
    return Optional.of(
        search.count(selected) == listed.size() ? listed : search.partnerIds(selected));
  }
}
