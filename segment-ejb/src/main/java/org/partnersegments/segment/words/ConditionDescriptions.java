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

/** Conditions in words, and what is odd about them, with the program's data at hand. */
@ApplicationScoped
public class ConditionDescriptions {

  /** So many of what does not exist are named for a condition; all are counted. */
  private static final int NAMED = 10;

  /** The partners of a longer list are not looked up one by one. */
  private static final int LONG_LIST = 500;

  @Inject private PartnerViews partners;
  @Inject private PartnerSearch search;

  /** The names that are needed to put the condition into words. */
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

  /** One condition in words. */
  public String words(Condition condition) {
    return ConditionWords.of(condition, names(condition));
  }

  /** A saved condition in words, or that it is not valid any more. */
  public String words(StoredCondition stored) {
    return stored
        .tree()
        .map(this::words)
        .orElse("The condition is not valid any more; edit and save it.");
  }

  /** What follows from the tree, and from the groups, terms and partners that it names. */
  public List<Warning> warnings(PreparedCondition prepared) {
    Condition root = prepared.condition();
    List<Warning> warnings = new ArrayList<>(TreeWarnings.of(root));
    References named = References.of(root);
    Map<String, Reference> groups = partners.references(PartnerGroup.class, named.partnerGroups());
    Map<String, Reference> terms = partners.references(TemplateTerm.class, named.templateTerms());
    Set<String> known = knownOfShortLists(root);
    for (Node node : Node.of(root)) {
      if (node.condition() instanceof FieldCondition leaf && !leaf.values().isEmpty()) {
        String at = node.pointer() + "/values";
        switch (leaf.valueKind()) {
          case PARTNER_GROUP, TEMPLATE_TERM -> {
            boolean group = leaf.valueKind() == ValueKind.PARTNER_GROUP;
            references(leaf, at, group ? groups : terms, group, warnings);
          }
          case PARTNER, PARTNER_ID ->
              unknownPartners(leaf, at, isLong(leaf) ? known(leaf, prepared) : known, warnings);
          case CODE, CONTRACT_ID, TEXT, EXACT_TEXT -> {}
        }
      }
    }
    return warnings;
  }

  private static void references(
      FieldCondition leaf,
      String at,
      Map<String, Reference> known,
      boolean group,
      List<Warning> warnings) {
    String what = group ? "group" : "template term";
    Warning.Code unknown = group ? Warning.Code.UNKNOWN_GROUP : Warning.Code.UNKNOWN_TERM;
    Warning.Code archived = group ? Warning.Code.ARCHIVED_GROUP : Warning.Code.ARCHIVED_TERM;
    int missing = 0;
    for (int i = 0; i < leaf.values().size(); i++) {
      String id = leaf.values().get(i);
      Reference reference = known.get(id);
      if (reference == null && ++missing <= NAMED) {
        warnings.add(
            new Warning(
                at + "/" + i,
                unknown,
                "There is no " + what + " \"" + id + "\" (any more); it matches nobody."));
      } else if (reference != null && reference.archived()) {
        warnings.add(
            new Warning(
                at + "/" + i,
                archived,
                "The " + what + " \"" + reference.name() + "\" is archived."));
      }
    }
    if (missing > NAMED) {
      warnings.add(
          new Warning(
              at,
              unknown,
              "%d more %ss do not exist (any more).".formatted(missing - NAMED, what)));
    }
  }

  private Set<String> knownOfShortLists(Condition root) {
    Set<String> named = new HashSet<>();
    for (Node node : Node.of(root)) {
      if (node.condition() instanceof FieldCondition leaf && !isLong(leaf)) {
        named.addAll(References.of(leaf).partners());
      }
    }
    return partners.names(named).keySet();
  }

  private static boolean isLong(FieldCondition leaf) {
    return leaf.values().size() > LONG_LIST;
  }

  /** Those of a long list that are in the program; they are read only if some are not. */
  private Set<String> known(FieldCondition leaf, PreparedCondition prepared) {
    Set<String> named = new HashSet<>(leaf.values());
    PreparedCondition listed =
        prepared.part(new FieldCondition(leaf.field(), leaf.operator().positive(), leaf.values()));
    if (search.count(listed) == named.size()) {
      return named;
    }
    try (Stream<PartnerRow> found = search.stream(listed, PartnerSort.PARTNER_ID)) {
      return found.map(PartnerRow::partnerId).collect(toSet());
    }
  }

  private static void unknownPartners(
      FieldCondition leaf, String at, Set<String> known, List<Warning> warnings) {
    List<String> unknown =
        leaf.values().stream().distinct().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      String named = String.join(", ", unknown.stream().limit(NAMED).toList());
      warnings.add(
          new Warning(
              at,
              Warning.Code.UNKNOWN_PARTNER,
              unknown.size()
                  + (unknown.size() == 1 ? " partner ID is" : " partner IDs are")
                  + " not in the program: "
                  + named
                  + (unknown.size() > NAMED ? ", …" : "")));
    }
  }
}
