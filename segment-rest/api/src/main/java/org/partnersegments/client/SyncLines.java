package org.partnersegments.client;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.sync.SyncLineDto;
import org.partnersegments.api.sync.SyncLineDto.ContractLineDto;

/** Creates lines of partner data. */
public final class SyncLines {

  private SyncLines() {}

  /** A partner group that is in use. */
  public static SyncLineDto partnerGroup(String id, String name) {
    return catalogueEntry("partnerGroup", id, name);
  }

  /** A template term that is in use. */
  public static SyncLineDto templateTerm(String id, String name) {
    return catalogueEntry("templateTerm", id, name);
  }

  private static SyncLineDto catalogueEntry(String type, String id, String name) {
    return new SyncLineDto(type, id, name, null, null, null, null, null);
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
    return new SyncLineDto(
        "partner",
        null,
        name,
        null,
        partnerId,
        prospectingStage,
        List.copyOf(groups),
        List.copyOf(contracts));
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

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /** The deletion of a partner. */
  public static SyncLineDto partnerDeleted(String partnerId) {
    return new SyncLineDto("partnerDeleted", null, null, null, partnerId, null, null, null);
  }
}
