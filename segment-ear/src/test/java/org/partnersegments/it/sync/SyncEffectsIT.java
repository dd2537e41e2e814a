package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.it.sync.SyncCounts.atRevision;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;

/** A dry run names what a sync would do besides, and {@code create=false} refuses some of it. */
class SyncEffectsIT extends PartnerDataIT {

  private static final String NONE =
      "{'movedContracts':{'count':0,'items':[]},'newGroups':{'count':0,'items':[]},"
          + "'newTerms':{'count':0,'items':[]}}";

  private Answer send(String query, String... lines) {
    return Api.admin()
        .with("Content-Type", TestProgram.NDJSON)
        .post(program.path("/sync" + query), json(String.join("\n", lines)))
        .is(200);
  }

  private static String effects(Answer answer) {
    return answer.json().path("effects").toString().replace('"', '\'');
  }

  @Test
  void onlyADryRunHasEffects() throws IOException {
    assertFalse(sync(ACME).json().has("effects"));
    assertFalse(send("?dryRun=false", ACME).json().has("effects"));
    assertEquals(NONE, effects(send("?dryRun=true", ACME)));
    assertEquals(NONE, effects(send("?dryRun=true", "bad")));
    String progress =
        Api.admin()
            .with("Content-Type", TestProgram.NDJSON)
            .with("Accept", TestProgram.NDJSON)
            .post(program.path("/sync?dryRun=true"), json(ACME))
            .is(200)
            .text();
    List<String> reports = progress.lines().toList();
    assertEquals(2, reports.size());
    assertFalse(Answer.JSON.readTree(reports.get(0)).has("effects"));
    JsonNode end = Answer.JSON.readTree(reports.get(1));
    assertEquals(NONE, end.path("effects").toString().replace('"', '\''));
    Answer array = Api.admin().post(program.path("/sync?dryRun=true"), json("[" + ACME + "]"));
    assertEquals(NONE, effects(array.is(200)));
  }

  @Test
  void theEffectsAreNamed() {
    sync(
        "{'type':'partnerGroup','id':'17','name':'Coupon sites'}",
        "{'type':'partnerGroup','id':'18','name':'cöupon  SITES'}",
        "{'type':'templateTerm','id':'42','name':'Standard'}",
        withContract(1, "S-1", "S-2", "S-3"),
        withContract(2, "S-4"));
    Answer dry =
        send(
            "?dryRun=true",
            "{'type':'partner','partnerId':'2','name':'Two','groups':['Coupon Sites','17'],"
                + "'contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':'standard'},"
                + "{'contractId':'S-4','stage':'JOINED','templateTerm':'new'}]}",
            "{'type':'partnerUpdate','partnerId':'2','groups':{'add':['later']},"
                + "'contracts':{'update':[{'contractId':'S-3','stage':'EXPIRED'}]}}",
            "{'type':'partnerGroup','id':'later','name':'Later'}",
            "{'type':'partner','partnerId':'3','name':'','groups':['rejected']}",
            "{'type':'partner','partnerId':'3','name':'Three','contracts':["
                + "{'contractId':'S-9','stage':'JOINED'}]}");
    assertEquals(
        "{'movedContracts':{'count':2,'items':["
            + "{'contractId':'S-1','from':'1','to':'2'},{'contractId':'S-3','from':'1','to':'2'}]},"
            + "'newGroups':{'count':2,'items':["
            + "{'id':'Coupon Sites','name':'Coupon Sites','sameName':["
            + "{'id':'17','name':'Coupon sites'},{'id':'18','name':'cöupon  SITES'}]},"
            + "{'id':'later','name':'Later','sameName':[]}]},"
            + "'newTerms':{'count':2,'items':[{'id':'new','name':'new','sameName':[]},"
            + "{'id':'standard','name':'standard','sameName':[{'id':'42','name':'Standard'}]}]}}",
        effects(dry));
    assertEquals(1, program.revision());
    assertEquals(List.of("S-1", "S-2", "S-3"), contracts("1"));
  }

  /** A contract that comes back within the chunk, or that its partner loses, has not moved. */
  @Test
  void whatIsTheSameInTheEndIsNoEffect() {
    sync(withContract(1, "S-1"), withContract(2, "S-2"));
    assertEquals(
        NONE,
        effects(
            send(
                "?dryRun=true",
                withContract(2, "S-1", "S-2"),
                withContract(1, "S-1"),
                "{'type':'partnerDeleted','partnerId':'2'}")));
  }

  @Test
  void aDeletedPartnerLosesNothingMore() {
    sync(withContract(1, "S-1"), withContract(2, "S-2"));
    assertEquals(
        NONE,
        effects(
            send(
                "?dryRun=true",
                "{'type':'partnerDeleted','partnerId':'1'}",
                "{'type':'partnerUpdate','partnerId':'2','contracts':{'update':["
                    + "{'contractId':'S-1','stage':'JOINED'}]}}")));
  }

  @Test
  void effectsAreCountedAndTheFirst100Named() {
    List<String> contracts = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      contracts.add("S-" + i);
    }
    sync(withContract(1, contracts.toArray(String[]::new)), partnerLine(2, "Two"));
    List<String> lines = new ArrayList<>();
    lines.add(withContract(2, contracts.toArray(String[]::new)));
    // Each of these groups and terms is named in each chunk.
    for (int i = 3; lines.size() < 2 * CHUNK + 10; i++) {
      lines.add(
          "{'type':'partner','partnerId':'%d','name':'N','groups':['g%d'],'contracts':[{'contractId':'C-%d','stage':'JOINED','templateTerm':'t%d'}]}"
              .formatted(i, i % 150, i, i % 101));
    }
    JsonNode effects = send("?dryRun=true", lines.toArray(String[]::new)).json().path("effects");
    assertEquals(130, effects.at("/movedContracts/count").asInt());
    assertEquals(100, effects.at("/movedContracts/items").size());
    assertEquals(150, effects.at("/newGroups/count").asInt());
    assertEquals(100, effects.at("/newGroups/items").size());
    assertEquals(101, effects.at("/newTerms/count").asInt());
    assertEquals(100, effects.at("/newTerms/items").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'partner','partnerId':'2','name':'N','groups':['17','17','18']} | /groups/2 | unknown-group
          {'type':'partner','partnerId':'2','name':'N','contracts':[{'contractId':'S-2','stage':'JOINED'},{'contractId':'S-3','stage':'JOINED','templateTerm':'43'}]} | /contracts/1/templateTerm | unknown-term
          {'type':'partnerUpdate','partnerId':'1','groups':['18']}                | /groups/0 | unknown-group
          {'type':'partnerUpdate','partnerId':'1','groups':{'add':['17','18']}}   | /groups/add/1 | unknown-group
          {'type':'partnerUpdate','partnerId':'1','name':'N','contracts':{'update':[{'contractId':'S-1','templateTerm':'43'}]}} | /contracts/update/0/templateTerm | unknown-term
          {'type':'partnerUpdate','partnerId':'1','contracts':[{'contractId':'S-1','stage':'JOINED','templateTerm':'43'}]} | /contracts/0/templateTerm | unknown-term
          """)
  void aLineThatWouldCreateSomethingCanBeRefused(String line, String pointer, String code) {
    sync(ACME);
    for (String query : List.of("?create=false", "?create=false&dryRun=true")) {
      Answer answer = send(query, ACME, line);
      assertCounts(atRevision(1).unchanged(1).rejected(1), answer);
      assertEquals(List.of(pointer), answer.each("/errors", "pointer"));
      assertEquals(List.of(code), answer.each("/errors", "code"));
      assertEquals(List.of("2"), answer.each("/errors", "line"));
    }
    Api.admin().get(program.path("/partners/2")).problem(404, "not-found");
    assertEquals(0, send("?create=true", ACME, line).number("/rejected"));
  }

  @Test
  void whatIsKnownOrDefinedBeforeIsNotRefused() {
    sync(ACME);
    String removing =
        "{'type':'partnerUpdate','partnerId':'1','groups':{'remove':['99']},"
            + "'contracts':{'update':[{'contractId':'S-1','templateTerm':null}],'remove':['9']}}";
    assertCounts(atRevision(2).updated(1), send("?create=false", removing));
    List<String> lines = new ArrayList<>();
    lines.add("{'type':'partnerGroup','id':'18','name':'New'}");
    lines.addAll(List.of(lines(10, CHUNK, "N")));
    lines.add("{'type':'partner','partnerId':'2','name':'N','groups':['18']}");
    lines.add("{'type':'partner','partnerId':'3','name':'N','groups':['19']}");
    lines.add("{'type':'partnerGroup','id':'19','name':'Too late'}");
    String[] all = lines.toArray(String[]::new);
    Answer dry = send("?create=false&dryRun=true", all);
    assertCounts(atRevision(2).created(CHUNK + 3).rejected(1), dry);
    assertEquals(2, dry.number("/effects/newGroups/count"));
    assertCounts(atRevision(4).created(CHUNK + 3).rejected(1), send("?create=false", all));
  }

  @Test
  void theParameterIsTrueOrFalse() {
    Api.admin()
        .with("Content-Type", TestProgram.NDJSON)
        .post(program.path("/sync?create=no"), "")
        .problem(400, "invalid")
        .in("create", "unknown-value");
  }
}
