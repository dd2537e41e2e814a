package org.partnersegments.evaluation.bitmap.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.ProspectingStage;
import org.roaringbitmap.RoaringBitmap;

/** Reads the facts of partners back from a part, so that parts can be merged. */
public final class PartFacts {

  private final Part part;
  private final Map<String, String> termNames;
  private final List<List<String>> prospectingStages;
  private final List<List<String>> groups;
  private final List<List<List<String>>> stagesOfLayers;
  private final List<List<List<String>>> termsOfLayers;
  private final List<String> contractIds;
  private int contract;

  private PartFacts(Part part, Map<String, String> termNames) {
    this.part = part;
    this.termNames = termNames;
    this.prospectingStages = part.prospectingStages().byNumber(part.size());
    this.groups = part.groups().byNumber(part.size());
    this.stagesOfLayers = values(part, ContractLayer::stages);
    this.termsOfLayers = values(part, ContractLayer::terms);
    this.contractIds = part.contracts().ids();
  }

  /** The values of each contract, in each layer. */
  private static List<List<List<String>>> values(
      Part part, Function<ContractLayer, ValueBitmaps> property) {
    List<ContractLayer> layers = part.contracts().layers();
    return layers.stream()
        .map(layer -> property.apply(layer).byNumber(layer.limit(part.size())))
        .toList();
  }

  /**
   * The facts of the partners that are not dead, in the order of their numbers.
   *
   * @param termNames the normal forms of the names of template terms, by ID
   */
  public static Stream<PartnerFacts> of(
      Part part, RoaringBitmap dead, Map<String, String> termNames) {
    PartFacts facts = new PartFacts(part, termNames);
    return IntStream.range(0, part.size())
        .filter(number -> !dead.contains(number))
        .mapToObj(facts::partner);
  }

  private PartnerFacts partner(int number) {
    List<String> stage = prospectingStages.get(number);
    return new PartnerFacts(
        PartnerKey.partnerId(part.keys().key(number)),
        part.names().texts().get(number),
        stage.isEmpty() ? null : ProspectingStage.valueOf(stage.get(0)),
        Set.copyOf(groups.get(number)),
        contracts(number));
  }

  /** The contracts are in the order of their owners, and so are the calls. */
  private List<ContractFacts> contracts(int number) {
    Contracts all = part.contracts();
    while (contract < all.size() && all.owner(contract) < number) {
      contract++;
    }
    List<ContractFacts> own = new ArrayList<>();
    for (; contract < all.size() && all.owner(contract) == number; contract++) {
      List<String> stage = stagesOfLayers.get(all.layer(contract)).get(all.number(contract));
      List<String> terms = termsOfLayers.get(all.layer(contract)).get(all.number(contract));
      String term = terms.isEmpty() ? null : terms.get(0);
      own.add(
          new ContractFacts(
              contractIds.get(contract),
              ContractStage.valueOf(stage.get(0)),
              term,
              term == null ? null : termNames.get(term)));
    }
    return own;
  }
}
