package org.partnersegments.segment.words;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.segment.stored.StoredCondition;

/** Describes conditions in words and warns about them, with the names in the program's data. */
@ApplicationScoped
public class ConditionDescriptions {

  /** The longest list whose partners are looked up one by one. */
  private static final int LONG_LIST = 500;

  @Inject private PartnerViews partners;

  /** The names that the description of the condition needs. */
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
   * The warnings about the tree, and about the groups, terms and partners that it refers to.
   *
   * @param search finds the listed partners
   * @param unknownPartners whether to look for partners that the program does not have
   */
  public List<Warning> warnings(
      PreparedCondition prepared, PartnerSearch search, boolean unknownPartners) {
    Condition root = prepared.condition();
    References named = References.of(root);
    Map<String, Reference> groups = partners.references(PartnerGroup.class, named.partnerGroups());
    Map<String, Reference> terms = partners.references(TemplateTerm.class, named.templateTerms());
    Set<String> knownOfShortLists = unknownPartners ? knownOfShortLists(root) : Set.of();
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
                          unknownPartners
                              ? references.partners(
                                  isLong(leaf) ? known(leaf, prepared, search) : knownOfShortLists)
                              : List.of();
                      case CODE, CONTRACT_ID, TEXT, EXACT_TEXT -> List.of();
                    });
              });
    }
    return warnings;
  }

  private Set<String> knownOfShortLists(Condition root) {
    Set<String> named = new HashSet<>();
    for (FieldCondition leaf : Node.leaves(root)) {
      if (!isLong(leaf)) {
        named.addAll(References.of(leaf).partners());
      }
    }
    return partners.names(named).keySet();
  }

  private static boolean isLong(FieldCondition leaf) {
    return leaf.values().written().size() > LONG_LIST;
  }

  /**
   * The partners of a long list that exist in the program. They are read only if some do not exist.
   */
  private static Set<String> known(
      FieldCondition leaf, PreparedCondition prepared, PartnerSearch search) {
    Set<String> named = new HashSet<>(leaf.values().written());
    PreparedCondition listed = prepared.part(leaf.positive());
    if (search.count(listed) == named.size()) {
      return named;
    }
    try (Stream<PartnerRow> found = search.all(listed, PartnerSort.PARTNER_ID)) {
      return found.map(PartnerRow::partnerId).collect(toSet());
    }
  }
}
