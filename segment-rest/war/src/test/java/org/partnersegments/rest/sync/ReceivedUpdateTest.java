package org.partnersegments.rest.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersegments.rest.JsonConfiguration;
import org.partnersegments.sync.line.InvalidLineException;
import org.partnersegments.sync.line.NewValue;
import org.partnersegments.sync.line.PartnerUpdateDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractUpdateDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.ContractsDraft;
import org.partnersegments.sync.line.PartnerUpdateDraft.GroupsDraft;
import org.partnersegments.sync.line.SyncDraft.ContractDraft;

class ReceivedUpdateTest {

  private static final NewValue<String> NULL = new NewValue<>(null);

  private static JsonNode json(String line) throws IOException {
    return JsonConfiguration.MAPPER.readTree(line.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'partnerUpdate'}                                   | true
          {'a':{'type':'x'},'b':['type'],'type':'partnerUpdate','c'  | true
          {'type':'partnerU\\u0070date'}                             | true
          {'ty\\u0070e':'partnerUpdate'}                             | true
          {'type':'partner','name':'partnerUpdate'}                  | false
          {'name':'partnerUpdate','x':{'type':'partnerUpdate'}}      | false
          {'type':['partnerUpdate']}                                 | false
          {'type':null}                                              | false
          ['type','partnerUpdate']                                   | false
          'partnerUpdate'                                            | false
          {'a':                                                      | false
          {}                                                         | false
          null                                                       | false
          nonsense                                                   | false
          """)
  void theTypeIsFoundWhereverItStands(String line, boolean update) throws IOException {
    byte[] bytes = ("xx" + line.replace('\'', '"')).getBytes(UTF_8);
    assertEquals(update, ReceivedUpdate.is(bytes, 2));
  }

  @Test
  void nullIsAnotherThanAbsent() throws Exception {
    assertEquals(
        new PartnerUpdateDraft(null, null, null, null, null),
        ReceivedUpdate.read(json("{'type':'partnerUpdate'}")));
    assertEquals(
        new PartnerUpdateDraft(
            null,
            NULL,
            NULL,
            new GroupsDraft(List.of(), List.of(), List.of()),
            new ContractsDraft(List.of(), List.of(), List.of())),
        ReceivedUpdate.read(
            json(
                "{'partnerId':null,'name':null,'prospectingStage':null,'groups':null,"
                    + "'contracts':null}")));
  }

  @Test
  void listsAreTheWholeAndObjectsAreChanges() throws Exception {
    assertEquals(
        new PartnerUpdateDraft(
            "1",
            new NewValue<>("N"),
            null,
            new GroupsDraft(Arrays.asList("17", null), List.of(), List.of()),
            new ContractsDraft(
                Arrays.asList(new ContractDraft("S", "JOINED", null, null, "2026-01-01"), null),
                List.of(),
                List.of())),
        ReceivedUpdate.read(
            json(
                "{'partnerId':'1','name':'N','groups':['17',null],'contracts':["
                    + "{'contractId':'S','stage':'JOINED','startDate':null,'endDate':'2026-01-01'},"
                    + "null]}")));
    assertEquals(
        new PartnerUpdateDraft(
            "1",
            null,
            null,
            new GroupsDraft(null, List.of("17"), List.of()),
            new ContractsDraft(
                null,
                Arrays.asList(
                    new ContractUpdateDraft("S", null, NULL, new NewValue<>("x"), null), null),
                List.of("T"))),
        ReceivedUpdate.read(
            json(
                "{'partnerId':'1','groups':{'add':['17'],'remove':null},'contracts':{'remove':['T'],"
                    + "'update':[{'contractId':'S','templateTerm':null,'startDate':'x'},null]}}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'partnerId':1}                                   | /partnerId wrong-type Expected a string.
          {'name':{}}                                       | /name wrong-type Expected a string.
          {'id':null}                                       | /id unknown-property Unknown property "id".
          {'~/':null}                                       | /~0~1 unknown-property Unknown property "~/".
          {'groups':true}                                   | /groups wrong-type Expected a list or an object.
          {'groups':{'remove':{}}}                          | /groups/remove wrong-type Expected a list.
          {'groups':{'add':['1',[]]}}                       | /groups/add/1 wrong-type Expected a string.
          {'contracts':'S'}                                 | /contracts wrong-type Expected a list or an object.
          {'contracts':[[]]}                                | /contracts/0 wrong-type Expected an object.
          {'contracts':{'put':[]}}                          | /contracts/put unknown-property Unknown property "put".
          {'contracts':{'update':{}}}                       | /contracts/update wrong-type Expected a list.
          {'contracts':{'update':[{'id':'S'}]}}             | /contracts/update/0/id unknown-property Unknown property "id".
          {'contracts':{'update':[{'endDate':20260101}]}}   | /contracts/update/0/endDate wrong-type Expected a string.
          {'contracts':{'remove':[1]}}                      | /contracts/remove/0 wrong-type Expected a string.
          """)
  void theFirstWrongPlaceIsNamed(String line, String error) throws IOException {
    JsonNode json = json(line);
    assertEquals(
        List.of(error),
        assertThrows(InvalidLineException.class, () -> ReceivedUpdate.read(json)).errors().stream()
            .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.detail())
            .toList());
  }
}
