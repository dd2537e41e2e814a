package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.partnersegments.it.api.TestProgram.json;
import static org.partnersegments.it.sync.SyncCounts.atRevision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;

/** A line of type {@code partnerUpdate} changes only what it names. */
class SyncUpdateIT extends PartnerDataIT {

  private static final String WHOLE =
      "{'type':'partner','partnerId':'1','name':'Acme','prospectingStage':'NEW',"
          + "'groups':['17','18'],'contracts':["
          + "{'contractId':'S-1','stage':'JOINED','templateTerm':'42','startDate':'2026-01-01',"
          + "'endDate':'2026-12-31'},{'contractId':'S-2','stage':'EXPIRED'}]}";

  private static String update(String changes) {
    return update(1, changes);
  }

  private static String update(int id, String changes) {
    return "{'type':'partnerUpdate','partnerId':'" + id + "'" + changes + "}";
  }

  /** The partner in short: name, stage, groups, contracts. */
  private String state(String id) {
    JsonNode partner = partner(id);
    List<String> parts =
        new ArrayList<>(
            List.of(
                partner.path("name").asText(),
                partner.path("prospectingStage").asText(),
                String.join(" ", partner.path("groups").findValuesAsText("id"))));
    for (JsonNode contract : partner.path("contracts")) {
      parts.add(
          String.join(
              " ",
              contract.path("contractId").asText(),
              contract.path("stage").asText(),
              contract.path("templateTerm").path("id").asText("-"),
              contract.path("startDate").asText(),
              contract.path("endDate").asText()));
    }
    return String.join("; ", parts);
  }

  private static final String CONTRACTS =
      "S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ,'name':' New '                    | New; NEW; 17 18; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'prospectingStage':'JOINED'       | Acme; JOINED; 17 18; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'prospectingStage':null           | Acme; null; 17 18; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'groups':['18','19','18']         | Acme; NEW; 18 19; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'groups':[]                       | Acme; NEW; ; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'groups':null                     | Acme; NEW; ; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'groups':{'add':['19','17']}      | Acme; NEW; 17 18 19; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'groups':{'remove':['17','99']}   | Acme; NEW; 18; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'groups':{'add':['16'],'remove':['18']} | Acme; NEW; 16 17; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'contracts':null                  | Acme; NEW; 17 18
          ,'contracts':[]                    | Acme; NEW; 17 18
          ,'contracts':[{'contractId':'S-2','stage':'JOINED','endDate':null}] | Acme; NEW; 17 18; S-2 JOINED - null null
          ,'contracts':{'remove':['S-1','S-9']} | Acme; NEW; 17 18; S-2 EXPIRED - null null
          ,'contracts':{'update':[{'contractId':'S-1','stage':'EXPIRED'}]} | Acme; NEW; 17 18; S-1 EXPIRED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'contracts':{'update':[{'contractId':'S-1','templateTerm':'43'}]} | Acme; NEW; 17 18; S-1 JOINED 43 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'contracts':{'update':[{'contractId':'S-1','templateTerm':null}]} | Acme; NEW; 17 18; S-1 JOINED - 2026-01-01 2026-12-31; S-2 EXPIRED - null null
          ,'contracts':{'update':[{'contractId':'S-1','startDate':'2026-02-01'}]} | Acme; NEW; 17 18; S-1 JOINED 42 2026-02-01 2026-12-31; S-2 EXPIRED - null null
          ,'contracts':{'update':[{'contractId':'S-1','startDate':null,'endDate':null}]} | Acme; NEW; 17 18; S-1 JOINED 42 null null; S-2 EXPIRED - null null
          ,'contracts':{'update':[{'contractId':'S-2','endDate':'2026-03-31'}]} | Acme; NEW; 17 18; S-1 JOINED 42 2026-01-01 2026-12-31; S-2 EXPIRED - null 2026-03-31
          ,'contracts':{'update':[{'contractId':'S-3','stage':'JOINED'}],'remove':['S-1']} | Acme; NEW; 17 18; S-2 EXPIRED - null null; S-3 JOINED - null null
          """)
  void eachPropertyIsChangedAlone(String changes, String expected) {
    sync(WHOLE);
    assertCounts(atRevision(2).updated(1), sync(update(changes)));
    assertEquals(expected.strip(), state("1"));
    // The same line again changes nothing.
    assertCounts(atRevision(2).unchanged(1), sync(update(changes)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``
          ,'name':'Acme','prospectingStage':'NEW'
          ,'groups':{}
          ,'groups':{'add':null,'remove':[]}
          ,'groups':{'add':['17'],'remove':['99']}
          ,'groups':['18','17']
          ,'contracts':{}
          ,'contracts':{'update':[],'remove':null}
          ,'contracts':{'update':[{'contractId':'S-1'},{'contractId':'S-2','stage':'EXPIRED','endDate':null}],'remove':['S-9']}
          """)
  void whatChangesNothingTakesNoRevision(String changes) {
    sync(WHOLE);
    assertCounts(atRevision(1).unchanged(1), sync(update(changes == null ? "" : changes)));
    assertEquals("Acme; NEW; 17 18; " + CONTRACTS, state("1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'partnerUpdate'}                                   | /partnerId  | required
          {'type':'partnerUpdate','partnerId':null}                  | /partnerId  | required
          {'type':'partnerUpdate','partnerId':'01'}                  | /partnerId  | malformed-id
          {'type':'partnerUpdate','partnerId':1}                     | /partnerId  | wrong-type
          {'type':'partnerUpdate','partnerId':'2','name':'N'}        | /partnerId  | unknown-partner
          {'partnerId':'1','name':null,'type':'partnerUpdate'}       | /name       | required
          {'type':'partnerUpdate','partnerId':'1','name':' '}        | /name       | required
          {'type':'partnerUpdate','partnerId':'1','name':['N']}      | /name       | wrong-type
          {'type':'partnerUpdate','partnerId':'1','prospectingStage':'NONE'} | /prospectingStage | unknown-code
          {'type':'partnerUpdate','partnerId':'1','archived':true}   | /archived   | unknown-property
          {'type':'partnerUpdate','partnerId':'1','a/b':true}        | /a~1b       | unknown-property
          {'type':'partnerUpdate','partnerId':'1','name':'A','name':'B'} | /name   | duplicate-property
          {'type':'partnerUpdate','partnerId':'1','groups':'17'}     | /groups     | wrong-type
          {'type':'partnerUpdate','partnerId':'1','groups':['17',7]} | /groups/1   | wrong-type
          {'type':'partnerUpdate','partnerId':'1','groups':['17',null]} | /groups/1 | required
          {'type':'partnerUpdate','partnerId':'1','groups':{'put':['17']}} | /groups/put | unknown-property
          {'type':'partnerUpdate','partnerId':'1','groups':{'add':'17'}} | /groups/add | wrong-type
          {'type':'partnerUpdate','partnerId':'1','groups':{'add':['']}} | /groups/add/0 | malformed-id
          {'type':'partnerUpdate','partnerId':'1','groups':{'add':['19'],'remove':['18','19']}} | /groups/remove/1 | not-together
          {'type':'partnerUpdate','partnerId':'1','contracts':{'add':[]}} | /contracts/add | unknown-property
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[7]}} | /contracts/update/0 | wrong-type
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[null]}} | /contracts/update/0 | required
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[{'stage':'JOINED'}]}} | /contracts/update/0/contractId | required
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[{'contractId':'S-1','stage':null}]}} | /contracts/update/0/stage | required
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[{'contractId':'S-1','term':'42'}]}} | /contracts/update/0/term | unknown-property
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[{'contractId':'S-1'},{'contractId':'S-3','templateTerm':'42'}]}} | /contracts/update/1/stage | required
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[{'contractId':'S-1'},{'contractId':' S-1'}]}} | /contracts/update/1/contractId | repeated-contract
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[{'contractId':'S-1','endDate':'2026-02-30'}]}} | /contracts/update/0/endDate | malformed-date
          {'type':'partnerUpdate','partnerId':'1','contracts':{'update':[{'contractId':'S-1'}],'remove':['S-1']}} | /contracts/remove/0 | not-together
          {'type':'partnerUpdate','partnerId':'1','contracts':[{'contractId':'S-1'}]} | /contracts/0/stage | required
          {'type':'partner','partnerId':'1','name':'N','groups':{'add':['17']}} | /groups | wrong-type
          {'type':'partnerUpdate','partnerId':'1'                    | ``          | malformed
          {'type':'partnerUpdate','partnerId':'1'} {}                | ``          | wrong-type
          """)
  void aBadUpdateIsRejectedAloneWithItsPlace(String line, String pointer, String code) {
    sync(WHOLE);
    Answer answer = sync(partnerLine(3, "Before"), line, partnerLine(4, "Behind"));
    assertCounts(atRevision(2).created(2).rejected(1), answer);
    assertEquals(List.of("2"), answer.each("/errors", "line"), answer::toString);
    assertEquals(List.of(pointer), answer.each("/errors", "pointer"), answer::toString);
    assertEquals(List.of(code), answer.each("/errors", "code"), answer::toString);
    assertEquals("Acme; NEW; 17 18; " + CONTRACTS, state("1"));
  }

  /** Of a rejected line, nothing is done: neither its name, nor its groups. */
  @Test
  void aRejectedUpdateLeavesNoTrace() {
    sync(WHOLE);
    assertCounts(
        atRevision(1).rejected(1),
        sync(
            update(
                ",'name':'N','groups':{'add':['new']},"
                    + "'contracts':{'update':[{'contractId':'S-3'}],'remove':['S-1']}")));
    assertEquals("Acme; NEW; 17 18; " + CONTRACTS, state("1"));
    assertEquals(
        List.of("17", "18"),
        Api.admin().get(program.path("/partner-groups")).is(200).each("/items", "id"));
  }

  @Test
  void anUpdateSeesWhatEarlierLinesDid() {
    Answer answer =
        sync(
            update(",'name':'Too early'"),
            WHOLE,
            update(",'groups':{'add':['19']}"),
            update(",'groups':{'remove':['17']},'name':'Second'"),
            update(",'contracts':{'update':[{'contractId':'S-3','stage':'JOINED'}]}"),
            update(",'contracts':{'update':[{'contractId':'S-3','endDate':'2026-05-01'}]}"),
            update(",'contracts':{'remove':['S-1','S-2']}"),
            update(",'groups':{'add':['19']}"));
    assertCounts(atRevision(1).created(1).updated(5).unchanged(1).rejected(1), answer);
    assertEquals(List.of("1"), answer.each("/errors", "line"));
    assertEquals("Second; NEW; 18 19; S-3 JOINED - null 2026-05-01", state("1"));
    answer =
        sync(
            "{'type':'partnerDeleted','partnerId':'1'}",
            update(",'name':'Too late'"),
            partnerLine(1, "Again"),
            update(",'groups':['20']"),
            partnerLine(1, "Whole"));
    assertCounts(atRevision(2).deleted(1).created(1).updated(2).rejected(1), answer);
    assertEquals(List.of("unknown-partner"), answer.each("/errors", "code"));
    assertEquals("Whole; null; ", state("1"));
  }

  /** The errors are in the order of the lines, whoever found them. */
  @Test
  void errorsAreInTheOrderOfTheLines() {
    Answer answer =
        sync(update(2, ""), "bad", update(3, ""), "", update(1, ",'name':''"), update(4, ""));
    assertCounts(atRevision(0).rejected(5), answer);
    assertEquals(List.of("1", "2", "3", "5", "6"), answer.each("/errors", "line"));
    assertEquals(
        List.of("unknown-partner", "malformed", "unknown-partner", "required", "unknown-partner"),
        answer.each("/errors", "code"));
  }

  @Test
  void theFirst1000ErrorsAreNamedAndAllAreCounted() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      lines.add(update(i + 1, ""));
      lines.add("bad");
    }
    Answer answer = sync(lines.toArray(String[]::new));
    assertCounts(atRevision(0).rejected(1_400), answer);
    List<String> numbers = answer.each("/errors", "line");
    assertEquals(1_000, numbers.size());
    assertEquals("1000", numbers.get(999));
  }

  @Test
  void aContractOfAnotherPartnerMovesAndMustBeWhole() {
    sync(WHOLE, partnerLine(2, "Two"));
    String moved = ",'contracts':{'update':[{'contractId':'S-1'%s}]}";
    Answer answer = sync(update(2, moved.formatted(",'templateTerm':'42'")));
    assertEquals(List.of("/contracts/update/0/stage"), answer.each("/errors", "pointer"));
    assertCounts(atRevision(2).updated(1), sync(update(2, moved.formatted(",'stage':'EXPIRED'"))));
    assertEquals("Two; null; ; S-1 EXPIRED - null null", state("2"));
    assertEquals("Acme; NEW; 17 18; S-2 EXPIRED - null null", state("1"));
    // Only its partner removes a contract.
    assertCounts(atRevision(2).unchanged(1), sync(update(",'contracts':{'remove':['S-1']}")));
    assertEquals(List.of("S-1"), contracts("2"));
  }

  @Test
  void updatesWorkAcrossChunks() {
    List<String> lines = new ArrayList<>(List.of(lines(1, CHUNK, "Partner")));
    for (int i = 1; i <= CHUNK; i++) {
      lines.add(update(i, ",'groups':{'add':['" + i % 7 + "']},'prospectingStage':'NEW'"));
    }
    lines.add(update(CHUNK, ",'groups':{'add':['x'],'remove':['" + CHUNK % 7 + "']}"));
    lines.add(update(CHUNK + 1, ",'name':'Nobody'"));
    Answer answer = sync(lines.toArray(String[]::new));
    assertCounts(atRevision(3).created(CHUNK).updated(CHUNK + 1).rejected(1), answer);
    assertEquals(List.of("8002"), answer.each("/errors", "line"));
    assertEquals("Partner; NEW; x", state(Integer.toString(CHUNK)));
    assertEquals("Partner; NEW; 1", state("1"));
  }

  @Test
  void updatesComeInAnArrayOrCompressed() throws Exception {
    sync(WHOLE);
    String lines = update(",'name':'One'") + "\n" + update(",'prospectingStage':null");
    Answer array =
        Api.admin()
            .post(
                program.path("/sync"),
                json("[" + lines.replace('\n', ',') + ",\n" + update(9, "") + "]"));
    assertCounts(atRevision(2).updated(2).rejected(1), array.is(200));
    assertEquals(List.of("3"), array.each("/errors", "line"));
    assertCounts(
        atRevision(3).updated(1),
        program.sync(
            Api.admin().with("Content-Encoding", "gzip"), gzip(json(update(",'groups':['g']")))));
    assertEquals("One; null; g; " + CONTRACTS, state("1"));
  }

  @Test
  void aDryRunOfUpdatesSavesNothing() {
    sync(WHOLE);
    Answer dry =
        Api.admin()
            .with("Content-Type", TestProgram.NDJSON)
            .post(
                program.path("/sync?dryRun=true"),
                json(
                    Stream.of(
                            update(",'name':'N','groups':['new'],'contracts':null"),
                            update(2, ""),
                            update(",'contracts':{'update':[{'contractId':'S-1','endDate':null}]}"),
                            update(",'name':'N'"))
                        .reduce((a, b) -> a + "\n" + b)
                        .orElseThrow()))
            .is(200);
    assertCounts(atRevision(1).updated(1).unchanged(1).rejected(2), dry);
    assertEquals("Acme; NEW; 17 18; " + CONTRACTS, state("1"));
    assertEquals(1, program.revision());
  }
}
