package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.it.sync.SyncCounts.atRevision;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;

/** Syncs replace whole partners, line by line, and each change takes a revision. */
class SyncIT extends PartnerDataIT {

  @Test
  void countsSayWhatBecameOfTheLines() {
    assertCounts(atRevision(0), sync());
    assertCounts(
        atRevision(1).created(4),
        sync(
            "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
            "{'type':'templateTerm','id':'42','name':'Standard','archived':false}",
            ACME,
            partnerLine(2, "Two")));
    assertCounts(
        atRevision(2).created(1).updated(2).unchanged(2).rejected(1),
        sync(
            "{'type':'partnerGroup','id':'17','name':'Coupons'}",
            ACME,
            partnerLine(2, "Zwei"),
            partnerLine(3, "Three"),
            "{'type':'partnerDeleted','partnerId':'9'}",
            "nonsense"));
    assertCounts(atRevision(3).deleted(1), sync("{'type':'partnerDeleted','partnerId':'3'}"));
    assertEquals(3, program.revision());
  }

  @Test
  void theSameLinesAgainChangeNothingAndTakeNoRevision() {
    String[] lines = {
      "{'type':'partnerGroup','id':'17','name':'Coupon sites','archived':true}",
      "{'type':'templateTerm','id':'42','name':'Standard'}",
      ACME
    };
    assertCounts(atRevision(1).created(3), sync(lines));
    JsonNode before = partner("1");
    assertCounts(atRevision(1).unchanged(3), sync(lines));
    assertEquals(before, partner("1"));
  }

  @Test
  void aPartnerLineIsTheWholePartner() {
    sync(ACME);
    assertCounts(atRevision(2).updated(1), sync(partnerLine(1, "Acme")));
    assertEquals(
        json("{'partnerId':'1','name':'Acme','prospectingStage':null,'groups':[],'contracts':[]}"),
        partner("1").toString());
    assertCounts(atRevision(3).updated(1), sync(ACME));
    assertEquals(List.of("S-1"), contracts("1"));
    assertEquals("NEW", partner("1").path("prospectingStage").asText());
  }

  @Test
  void whatAPartnerNamesBeforeItIsDefinedHasItsIdAsName() {
    assertCounts(atRevision(1).created(1), sync(ACME));
    assertEquals("17", partner("1").at("/groups/0/name").asText());
    assertEquals("42", partner("1").at("/contracts/0/templateTerm/name").asText());
    sync("{'type':'partnerGroup','id':'17','name':'Coupon sites'}");
    assertEquals("Coupon sites", partner("1").at("/groups/0/name").asText());
  }

  @Test
  void aDeletedPartnerIsGoneWithItsContractsAndMayComeBack() {
    sync(ACME);
    assertCounts(atRevision(2).deleted(1), sync("{'type':'partnerDeleted','partnerId':'1'}"));
    Api.admin().get(program.path("/partners/1")).problem(404, "not-found");
    assertEquals(List.of(), program.members(all(leaf("partnerGroup", "isNoneOf", "x"))));
    assertCounts(atRevision(2).unchanged(1), sync("{'type':'partnerDeleted','partnerId':'1'}"));
    assertCounts(atRevision(3).created(1), sync(ACME));
    assertEquals(List.of("S-1"), contracts("1"));
    assertCounts(
        atRevision(4).created(1).deleted(1),
        sync("{'type':'partnerDeleted','partnerId':'1'}", ACME));
    assertEquals(List.of("S-1"), contracts("1"));
    assertCounts(
        atRevision(5).unchanged(1).deleted(1),
        sync(ACME, "{'type':'partnerDeleted','partnerId':'1'}"));
    Api.admin().get(program.path("/partners/1")).problem(404, "not-found");
  }

  @Test
  void ofTwoLinesAboutOnePartnerTheLastOneHolds() {
    assertCounts(
        atRevision(1).created(2).updated(1),
        sync(withContract(1, "S-1", "S-2"), withContract(1, "S-2", "S-3"), partnerLine(2, "Two")));
    assertEquals(List.of("S-2", "S-3"), contracts("1"));
    sync(withContract(1), withContract(1, "S-1"), withContract(1));
    assertEquals(List.of(), contracts("1"));
  }

  @Test
  void aDryRunCountsAndCommitsNothing() {
    sync(ACME);
    Answer dry =
        Api.admin()
            .with("Content-Type", TestProgram.NDJSON)
            .post(
                program.path("/sync?dryRun=true"),
                json(
                    "{'type':'partnerDeleted','partnerId':'1'}\n"
                        + partnerLine(2, "Two")
                        + "\nbad\n{'type':'partnerGroup','id':'18','name':'New'}"))
            .is(200);
    assertCounts(atRevision(1).created(2).deleted(1).rejected(1), dry);
    assertEquals(List.of("S-1"), contracts("1"));
    Api.admin().get(program.path("/partners/2")).problem(404, "not-found");
    assertEquals(
        List.of("17"),
        Api.admin().get(program.path("/partner-groups")).is(200).each("/items", "id"));
    Api.admin()
        .with("Content-Type", TestProgram.NDJSON)
        .post(program.path("/sync?dryRun=yes"), "")
        .problem(400, "invalid")
        .in("dryRun", "unknown-value");
  }

  @Test
  void syncsOfOneProgramAtTheSameTimeLoseNothingAndLeaveNoGap() {
    int partners = 2 * CHUNK + 1_000;
    List<CompletableFuture<Answer>> running =
        List.of(
            CompletableFuture.supplyAsync(() -> sync(lines(1, partners, "left"))),
            CompletableFuture.supplyAsync(() -> sync(lines(6_001, partners, "right"))));
    long created = 0;
    for (CompletableFuture<Answer> each : running) {
      Answer answer = each.join();
      assertEquals(0, answer.number("/rejected"));
      created += answer.number("/created");
    }
    assertEquals(15_000, created);
    assertEquals(15_000, program.preview(all(leaf("partnerGroup", "isNotSet"))).number("/total"));
    // Three chunks each, and every chunk changed something.
    assertEquals(6, program.revision());
  }

  @Test
  void anotherContentTypeIsNotSupported() {
    Api.admin()
        .with("Content-Type", "text/plain")
        .post(program.path("/sync"), "{}")
        .problem(415, "unsupported-media-type");
    Api.admin()
        .with("Content-Type", "text/csv")
        .post(program.path("/sync"), "1,Acme")
        .problem(415, "unsupported-media-type");
  }
}
