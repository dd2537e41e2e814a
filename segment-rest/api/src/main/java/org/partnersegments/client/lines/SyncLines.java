package org.partnersegments.client.lines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncLineDto.ContractLineDto;
import org.partnersegments.api.sync.SyncLineDto.PartnerDeletedLineDto;
import org.partnersegments.api.sync.SyncLineDto.PartnerGroupLineDto;
import org.partnersegments.api.sync.SyncLineDto.PartnerLineDto;
import org.partnersegments.api.sync.SyncLineDto.TemplateTermLineDto;

/** Creates lines of partner data. */
public final class SyncLines {

  private SyncLines() {}

  /** A partner group that is in use. */
  public static SyncLineDto partnerGroup(String id, String name) {
    return new PartnerGroupLineDto("partnerGroup", id, name, null);
  }

  /** A template term that is in use. */
  public static SyncLineDto templateTerm(String id, String name) {
    return new TemplateTermLineDto("templateTerm", id, name, null);
  }

  /**
   * A whole partner. The server removes groups and contracts that the line does not name.
   *
   * @param prospectingStage the code of its stage; null if none is set
   * @param groups the IDs of its groups
   */
  public static SyncLineDto partner(
      String partnerId,
      String name,
      @Nullable String prospectingStage,
      List<String> groups,
      List<ContractLineDto> contracts) {
    return new PartnerLineDto(
        "partner", partnerId, name, prospectingStage, List.copyOf(groups), List.copyOf(contracts));
  }

  /**
   * Changes to a partner that the program has. Call its methods, and {@link PartnerUpdate#line()}
   * at the end.
   */
  public static PartnerUpdate partnerUpdate(String partnerId) {
    return new PartnerUpdate(partnerId);
  }

  /** Changes to a contract, for {@link PartnerUpdate#updateContract}. */
  public static ContractUpdate contractUpdate(String contractId) {
    return new ContractUpdate(contractId);
  }

  /**
   * A contract of a partner.
   *
   * @param stage the code of its stage
   * @param templateTerm the ID of its term; null if it has none
   */
  public static ContractLineDto contract(
      String contractId,
      String stage,
      @Nullable String templateTerm,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate) {
    return new ContractLineDto(contractId, stage, templateTerm, text(startDate), text(endDate));
  }

  static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /** The deletion of a partner. */
  public static SyncLineDto partnerDeleted(String partnerId) {
    return new PartnerDeletedLineDto("partnerDeleted", partnerId);
  }
}
