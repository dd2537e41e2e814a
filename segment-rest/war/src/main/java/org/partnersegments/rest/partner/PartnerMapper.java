package org.partnersegments.rest.partner;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.partnersegments.api.partner.CataloguePage;
import org.partnersegments.api.partner.ContractResolutionDto;
import org.partnersegments.api.partner.PartnerDto;
import org.partnersegments.api.partner.PartnerPage;
import org.partnersegments.api.partner.ResolutionDto;
import org.partnersegments.api.partner.SegmentPartnerDto;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.CatalogueItem;
import org.partnersegments.partner.ContractResolution;
import org.partnersegments.partner.PartnerView;
import org.partnersegments.partner.Resolution;
import org.partnersegments.rest.MappingRules;

/** Maps partners, groups and terms to documents. */
@Mapper(config = MappingRules.class)
public interface PartnerMapper {

  PartnerDto partner(PartnerView view);

  List<PartnerDto> partners(List<PartnerView> views);

  SegmentPartnerDto segmentPartner(PartnerView view);

  CataloguePage.CatalogueItemDto item(CatalogueItem item);

  List<CataloguePage.CatalogueItemDto> items(List<CatalogueItem> items);

  ResolutionDto resolution(Resolution resolution);

  ContractResolutionDto resolution(ContractResolution resolution);

  /** The document omits a null property. */
  default @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }

  default PartnerPage page(Page<PartnerView> page) {
    return new PartnerPage(partners(page.items()), orNull(page.next()));
  }

  default CataloguePage catalogue(Page<CatalogueItem> page) {
    return new CataloguePage(items(page.items()), orNull(page.next()));
  }
}
