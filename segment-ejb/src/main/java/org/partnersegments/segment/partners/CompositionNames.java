package org.partnersegments.segment.partners;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Composition.Share;
import org.partnersegments.partner.CatalogueEntry;
import org.partnersegments.partner.PartnerGroup;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.partner.PartnerViews;
import org.partnersegments.partner.TemplateTerm;
import org.partnersegments.segment.partners.NamedComposition.NamedShare;
import org.partnersegments.segment.partners.NamedComposition.NamedValues;
import org.partnersegments.vocabulary.ContractStage;
import org.partnersegments.vocabulary.ProspectingStage;

/** Orders the values of a composition, and adds their names. */
@ApplicationScoped
public class CompositionNames {

  /** The most values of a property that a composition shows. */
  public static final int MOST_VALUES = 500;

  private static final Comparator<Map.Entry<String, Share>> BY_MEMBERS =
      Comparator.comparing((Map.Entry<String, Share> entry) -> entry.getValue().members())
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  @Inject private PartnerViews partners;

  /** The composition with the names of its values, which the current transaction reads. */
  NamedComposition named(Composition composition) {
    return new NamedComposition(
        named(
            composition.contractStages(),
            codes -> labels(codes, code -> ContractStage.valueOf(code).label())),
        named(
            composition.prospectingStages(),
            codes -> labels(codes, code -> ProspectingStage.valueOf(code).label())),
        named(composition.groups(), ids -> names(PartnerGroup.class, ids)),
        named(composition.terms(), ids -> names(TemplateTerm.class, ids)));
  }

  private static NamedValues named(
      Composition.Values values, Function<Collection<String>, Map<String, String>> naming) {
    List<Map.Entry<String, Share>> shown =
        values.byValue().entrySet().stream().sorted(BY_MEMBERS).limit(MOST_VALUES).toList();
    Map<String, String> names = naming.apply(shown.stream().map(Map.Entry::getKey).toList());
    return new NamedValues(
        values.byValue().size(),
        shown.stream()
            .map(
                entry ->
                    new NamedShare(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        entry.getValue().members(),
                        entry.getValue().total()))
            .toList(),
        values.unset());
  }

  private static Map<String, String> labels(
      Collection<String> codes, Function<String, String> label) {
    return codes.stream().collect(toMap(Function.identity(), label));
  }

  private Map<String, String> names(Class<? extends CatalogueEntry> type, Collection<String> ids) {
    return partners.references(type, ids).values().stream()
        .collect(toMap(Reference::id, Reference::name));
  }
}
