package org.partnersegments.evaluation.bitmap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnersegments.evaluation.memory.PartnerFacts;

/**
 * What has changed in a program since an earlier revision.
 *
 * @param revision the revision that the changes lead to
 * @param partners the facts of new and changed partners, each partner once
 * @param deletedPartners the IDs of deleted partners. A partner that is also among the new ones was
 *     deleted and then created again, and exists.
 * @param termNames the normal forms of the names of new and renamed template terms, by ID. Deleted
 *     terms are not here: no contract is under them, so whoever still knows them finds nobody.
 */
public record ProgramChanges(
    long revision,
    List<PartnerFacts> partners,
    Set<String> deletedPartners,
    Map<String, String> termNames) {

  public ProgramChanges {
    partners = List.copyOf(partners);
    deletedPartners = Set.copyOf(deletedPartners);
    termNames = Map.copyOf(termNames);
  }
}
