package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.it.sync.SyncCounts.atRevision;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Api;

/** A contract belongs to the partner that named it last. */
class SyncContractsIT extends PartnerDataIT {

  @Test
  void aContractThatAnotherPartnerNamesMovesThere() {
    sync(withContract(1, "S-1", "S-2"), withContract(2));
    assertCounts(atRevision(2).updated(1), sync(withContract(2, "S-1")));
    assertEquals(List.of("S-2"), contracts("1"));
    assertEquals(List.of("S-1"), contracts("2"));
  }

  @Test
  void twoPartnersMaySwapTheirContractsInOneBody() {
    sync(withContract(1, "S-1"), withContract(2, "S-2"));
    assertCounts(atRevision(2).updated(2), sync(withContract(1, "S-2"), withContract(2, "S-1")));
    assertEquals(List.of("S-2"), contracts("1"));
    assertEquals(List.of("S-1"), contracts("2"));
  }

  @Test
  void aContractOfADeletedPartnerMayGoToAnother() {
    sync(withContract(1, "S-1"));
    sync("{'type':'partnerDeleted','partnerId':'1'}", withContract(2, "S-1"));
    assertEquals(List.of("S-1"), contracts("2"));
    sync(withContract(3, "S-1"), "{'type':'partnerDeleted','partnerId':'2'}");
    assertEquals(List.of("S-1"), contracts("3"));
    Api.admin().get(program.path("/partners/2")).problem(404, "not-found");
  }

  /**
   * The second line takes the contract of the first one, so the sync must write everything before
   * it first.
   */
  @Test
  void aPartnerThatComesAgainAfterAContractMovedIsNoConflict() {
    sync("{'type':'partner','partnerId':'52','name':'B','groups':['G']}");
    assertCounts(
        atRevision(2).created(1).updated(2),
        sync(
            "{'type':'partner','partnerId':'51','name':'A','contracts':[{'contractId':'c','stage':'JOINED'}]}",
            "{'type':'partner','partnerId':'52','name':'B','contracts':[{'contractId':'c','stage':'JOINED'}]}",
            "{'type':'partner','partnerId':'52','name':'B','groups':['G']}"));
    assertEquals(List.of(), contracts("51"));
    assertEquals(List.of(), contracts("52"));
    assertEquals("G", partner("52").at("/groups/0/id").asText());
  }

  @Test
  void partnersMayHaveMoreContractsThanAStatementTakesParameters() {
    assertCounts(
        atRevision(1).created(3), sync(manyContracts(1), manyContracts(2), manyContracts(3)));
  }

  private static String manyContracts(int partner) {
    return IntStream.range(0, 12_000)
        .mapToObj(i -> "{'contractId':'S-%d-%d','stage':'JOINED'}".formatted(partner, i))
        .collect(
            Collectors.joining(
                ",",
                "{'type':'partner','partnerId':'" + partner + "','name':'A','contracts':[",
                "]}"));
  }
}
