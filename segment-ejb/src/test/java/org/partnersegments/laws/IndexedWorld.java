package org.partnersegments.laws;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.bitmap.IndexOutside;
import org.partnersegments.evaluation.bitmap.ProgramChanges;
import org.partnersegments.evaluation.bitmap.ProgramIndex;
import org.partnersegments.evaluation.bitmap.ProgramIndexBuilder;
import org.partnersegments.evaluation.bitmap.part.PartSizes;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.reference.World;
import org.partnersegments.reference.World.Named;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.ProspectingStage;

/** Brings generated worlds into the form of the segment index, without a database. */
final class IndexedWorld {

  private IndexedWorld() {}

  /** The index of a world, at revision 1. */
  static ProgramIndex index(World world, PartSizes sizes) {
    ProgramIndexBuilder builder = IndexOutside.builder(termNames(world), sizes);
    facts(world).forEach(builder::add);
    return builder.build();
  }

  static Map<String, String> termNames(World world) {
    return world.terms().values().stream()
        .collect(toMap(Named::id, term -> NormalForm.of(term.name())));
  }

  static List<PartnerFacts> facts(World world) {
    return world.partners().stream().map(partner -> facts(partner, world)).toList();
  }

  private static PartnerFacts facts(World.Partner partner, World world) {
    String stage = partner.stage();
    return new PartnerFacts(
        partner.id(),
        NormalForm.of(partner.name()),
        stage == null ? null : ProspectingStage.valueOf(stage),
        partner.groups(),
        partner.contracts().stream()
            .map(
                c ->
                    new ContractFacts(
                        c.id(),
                        ContractStage.valueOf(c.stage()),
                        c.term(),
                        termName(c.term(), world)))
            .toList());
  }

  private static @Nullable String termName(@Nullable String term, World world) {
    Named named = term == null ? null : world.terms().get(term);
    return named == null ? null : NormalForm.of(named.name());
  }

  /** What leads from one world to another. */
  static ProgramChanges changes(long revision, World before, World after) {
    Map<String, World.Partner> former =
        before.partners().stream().collect(toMap(World.Partner::id, p -> p));
    Set<String> ids = after.partners().stream().map(World.Partner::id).collect(toSet());
    Set<String> deleted = former.keySet().stream().filter(id -> !ids.contains(id)).collect(toSet());
    Map<String, String> names = new HashMap<>(termNames(after));
    names.entrySet().removeAll(termNames(before).entrySet());
    return new ProgramChanges(
        revision,
        after.partners().stream()
            .filter(partner -> !Objects.equals(former.get(partner.id()), partner))
            .map(partner -> facts(partner, after))
            .toList(),
        deleted,
        names);
  }
}
