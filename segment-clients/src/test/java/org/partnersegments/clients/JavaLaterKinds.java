package org.partnersegments.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.partnersegments.lenient.ApiClient;
import org.partnersegments.lenient.ApiException;
import org.partnersegments.lenient.api.PartnerDataApi;
import org.partnersegments.lenient.api.ProgramsApi;
import org.partnersegments.lenient.api.SegmentsApi;
import org.partnersegments.lenient.model.Condition;
import org.partnersegments.lenient.model.GrantInput;
import org.partnersegments.lenient.model.PartnerDeletedLine;
import org.partnersegments.lenient.model.PartnerLine;
import org.partnersegments.lenient.model.ProgramInput;
import org.partnersegments.lenient.model.Segment;
import org.partnersegments.lenient.model.SegmentInput;
import org.partnersegments.lenient.model.SyncLine;

/** Reads, shows and writes back a condition of a kind that the client does not know. */
final class JavaLaterKinds {

  private JavaLaterKinds() {}

  static void all(String address, String program) throws ApiException {
    ApiClient client = new ApiClient();
    client.setBasePath(address);
    client.setUsername("admin");
    client.setPassword("admin");
    ProgramsApi programs = new ProgramsApi(client);
    programs.putProgram(program, new ProgramInput().name("Later").timeZone("UTC"));
    programs.putGrant(
        "viewer", program, new GrantInput().addRolesItem(GrantInput.RolesEnum.VIEWER));
    new PartnerDataApi(client)
        .sync(
            program,
            List.of(
                new SyncLine(
                    new PartnerLine()
                        .type(PartnerLine.TypeEnum.PARTNER)
                        .partnerId("1")
                        .name("One")),
                new SyncLine(
                    new PartnerDeletedLine()
                        .type(PartnerDeletedLine.TypeEnum.PARTNER_DELETED)
                        .partnerId("2"))),
            null,
            null,
            null);
    SegmentsApi segments = new SegmentsApi(client);
    Condition grouped =
        new Condition()
            .match(Condition.MatchEnum.NONE)
            .addConditionsItem(new Condition().field("partnerGroup").operator("isSet"));
    Segment created =
        segments.createSegment(program, new SegmentInput().name("Later").condition(grouped));
    Segment read = segments.getSegment(created.getId(), program);
    assertEquals("Later", read.getName());
    assertEquals(2, read.getCondition().getConditions().size());
    Condition known = read.getCondition().getConditions().get(0);
    assertEquals("partnerGroup", known.getField());
    Condition later = read.getCondition().getConditions().get(1);
    assertEquals("42", later.getAdditionalProperty("inSegment"));
    Segment changed =
        segments.changeSegment(
            read.getId(),
            program,
            "\"" + read.getVersion() + "\"",
            new SegmentInput().name("Renamed").condition(read.getCondition()));
    assertEquals("Renamed", changed.getName());
    assertEquals(read.getSummary(), changed.getSummary());
    assertEquals(
        2,
        segments
            .explainSegmentPartner(read.getId(), "1", program)
            .getExplanation()
            .getConditions()
            .size());
  }
}
