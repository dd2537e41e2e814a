package org.partnersegments.segment.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Node;
import org.partnersegments.condition.check.Warning;
import org.partnersegments.partner.PartnerView.Reference;

/**
 * Warns about groups, terms and partners that conditions refer to but that do not exist or are
 * archived.
 */
final class ReferenceWarnings {

  /** At most this many missing references of a condition are named; all are counted. */
  static final int NAMED = 10;

  private final String pointer;
  private final FieldCondition leaf;
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * @param node the place of the field condition
   */
  ReferenceWarnings(Node node, FieldCondition leaf) {
    this.pointer = node.pointer() + "/values";
    this.leaf = leaf;
  }

  /** Checks the groups of a condition. */
  List<Warning> groups(Map<String, Reference> known) {
    return references(known, "group", Warning.Code.UNKNOWN_GROUP, Warning.Code.ARCHIVED_GROUP);
  }

  /** Checks the template terms of a condition. */
  List<Warning> terms(Map<String, Reference> known) {
    return references(
        known, "template term", Warning.Code.UNKNOWN_TERM, Warning.Code.ARCHIVED_TERM);
  }

  private List<Warning> references(
      Map<String, Reference> known, String what, Warning.Code unknown, Warning.Code archived) {
    List<String> ids = leaf.values().written();
    int missing = 0;
    for (int i = 0; i < ids.size(); i++) {
      Reference reference = known.get(ids.get(i));
      if (reference == null && ++missing <= NAMED) {
        warnings.add(
            new Warning(
                pointer + "/" + i,
                unknown,
                "The " + what + " \"" + ids.get(i) + "\" does not exist. It matches no partner."));
      } else if (reference != null && reference.archived()) {
        warnings.add(
            new Warning(
                pointer + "/" + i,
                archived,
                "The " + what + " \"" + reference.name() + "\" is archived."));
      }
    }
    if (missing > NAMED) {
      warnings.add(
          new Warning(
              pointer, unknown, "%d more %ss do not exist.".formatted(missing - NAMED, what)));
    }
    return warnings;
  }

  /**
   * Checks the partners of a condition.
   *
   * @param known those of them that exist in the program
   */
  List<Warning> partners(Set<String> known) {
    List<String> unknown =
        leaf.values().written().stream().distinct().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      String named = String.join(", ", unknown.stream().limit(NAMED).toList());
      warnings.add(
          new Warning(
              pointer,
              Warning.Code.UNKNOWN_PARTNER,
              unknown.size()
                  + (unknown.size() == 1 ? " partner ID does" : " partner IDs do")
                  + " not exist in this program: "
                  + named
                  + (unknown.size() > NAMED ? ", …" : "")));
    }
    return warnings;
  }
}
