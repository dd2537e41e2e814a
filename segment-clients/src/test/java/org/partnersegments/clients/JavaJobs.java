package org.partnersegments.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.partnersegments.generated.ApiClient;
import org.partnersegments.generated.ApiException;
import org.partnersegments.generated.ApiResponse;
import org.partnersegments.generated.api.PartnerDataApi;
import org.partnersegments.generated.api.ProgramsApi;
import org.partnersegments.generated.api.SegmentsApi;
import org.partnersegments.generated.model.Condition;
import org.partnersegments.generated.model.ConditionGroup;
import org.partnersegments.generated.model.ContractChanges;
import org.partnersegments.generated.model.ContractLine;
import org.partnersegments.generated.model.ContractStage;
import org.partnersegments.generated.model.ContractUpdate;
import org.partnersegments.generated.model.Explanation;
import org.partnersegments.generated.model.FieldCondition;
import org.partnersegments.generated.model.GrantInput;
import org.partnersegments.generated.model.GroupChanges;
import org.partnersegments.generated.model.MembershipCheck;
import org.partnersegments.generated.model.MembershipCheckInput;
import org.partnersegments.generated.model.PartnerContracts;
import org.partnersegments.generated.model.PartnerGroupLine;
import org.partnersegments.generated.model.PartnerGroups;
import org.partnersegments.generated.model.PartnerLine;
import org.partnersegments.generated.model.PartnerUpdateLine;
import org.partnersegments.generated.model.Preview;
import org.partnersegments.generated.model.PreviewInput;
import org.partnersegments.generated.model.ProgramInput;
import org.partnersegments.generated.model.ProspectingStage;
import org.partnersegments.generated.model.Segment;
import org.partnersegments.generated.model.SegmentInput;
import org.partnersegments.generated.model.SegmentPartnersPage;
import org.partnersegments.generated.model.SyncLine;
import org.partnersegments.generated.model.SyncReport;
import org.partnersegments.generated.model.TemplateTermLine;

/** The ten jobs with the generated Java client. */
final class JavaJobs {

  static final int PARTNERS = 20_000;
  private static final int LINES = 5_000;
  private static final int MEMBERS = PARTNERS / 4;

  private final String program;
  private final ProgramsApi programs;
  private final PartnerDataApi data;
  private final SegmentsApi managed;
  private final SegmentsApi viewed;

  JavaJobs(String address, String program) {
    this.program = program;
    programs = new ProgramsApi(client(address, "admin"));
    data = new PartnerDataApi(client(address, "sync"));
    managed = new SegmentsApi(client(address, "manager"));
    viewed = new SegmentsApi(client(address, "viewer"));
  }

  private static ApiClient client(String address, String user) {
    ApiClient client = new ApiClient();
    client.setBasePath(address);
    client.setUsername(user);
    client.setPassword(user);
    client.setReadTimeout(60_000);
    return client;
  }

  void all() throws ApiException, IOException, InterruptedException {
    createAndGrant();
    push();
    Segment segment = create();
    preview(segment);
    page(segment);
    export(segment);
    check(segment);
    explain(segment);
    change(segment);
    retry(segment);
  }

  private void createAndGrant() throws ApiException {
    programs.putProgram(program, new ProgramInput().name("Java").timeZone("Europe/Berlin"));
    for (GrantInput.RolesEnum role :
        List.of(
            GrantInput.RolesEnum.SYNC, GrantInput.RolesEnum.MANAGER, GrantInput.RolesEnum.VIEWER)) {
      programs.putGrant(role.getValue(), program, new GrantInput().addRolesItem(role));
    }
    assertEquals(3, programs.listGrants(program).getItems().size());
  }

  private void push() throws ApiException {
    List<SyncLine> catalogue =
        List.of(
            new SyncLine(
                new PartnerGroupLine()
                    .type(PartnerGroupLine.TypeEnum.PARTNER_GROUP)
                    .id("17")
                    .name("Coupon sites")),
            new SyncLine(
                new TemplateTermLine()
                    .type(TemplateTermLine.TypeEnum.TEMPLATE_TERM)
                    .id("42")
                    .name("Standard 2026")));
    assertEquals(2, data.sync(program, catalogue, null, null, null).getCreated());
    for (int first = 1; first <= PARTNERS; first += LINES) {
      List<SyncLine> lines =
          IntStream.range(first, first + LINES).mapToObj(JavaJobs::partner).toList();
      SyncReport report = data.sync(program, lines, null, null, null);
      assertEquals(List.of(), report.getErrors());
      assertEquals(LINES, report.getCreated());
    }
    SyncReport changes = data.sync(program, updates(), null, null, null);
    assertEquals(List.of(), changes.getErrors());
    assertEquals(List.of(3L, 1L), List.of(changes.getUpdated(), changes.getUnchanged()));
    SyncReport dry = data.sync(program, updates(), null, true, null);
    assertEquals(0, dry.getEffects().getNewGroups().getCount());
  }

  /** Updates of partner 3, which is as before in the end. What they do not name stays. */
  private static List<SyncLine> updates() {
    PartnerUpdateLine groups =
        new PartnerUpdateLine()
            .type(PartnerUpdateLine.TypeEnum.PARTNER_UPDATE)
            .partnerId("3")
            .groups(new PartnerGroups(new GroupChanges().addAddItem("17")));
    PartnerUpdateLine contracts =
        new PartnerUpdateLine()
            .type(PartnerUpdateLine.TypeEnum.PARTNER_UPDATE)
            .partnerId("3")
            .name("Partner 3")
            // Not the list of all groups: the generated class refuses it if it is empty, and cannot
            // write another one.
            .groups(new PartnerGroups(new GroupChanges().addRemoveItem("17")))
            .contracts(
                new PartnerContracts(
                    new ContractChanges()
                        .addUpdateItem(
                            new ContractUpdate().contractId("S-3").stage(ContractStage.JOINED))));
    PartnerUpdateLine removal =
        new PartnerUpdateLine()
            .type(PartnerUpdateLine.TypeEnum.PARTNER_UPDATE)
            .partnerId("3")
            .contracts(new PartnerContracts(new ContractChanges().addRemoveItem("S-3")));
    return List.of(
        new SyncLine(groups),
        new SyncLine(contracts),
        new SyncLine(removal),
        new SyncLine(removal));
  }

  private static SyncLine partner(int number) {
    PartnerLine partner =
        new PartnerLine()
            .type(PartnerLine.TypeEnum.PARTNER)
            .partnerId(Integer.toString(number))
            .name("Partner " + number)
            .prospectingStage(ProspectingStage.NEW);
    if (number % 2 == 0) {
      partner.addContractsItem(
          new ContractLine()
              .contractId("S-" + number)
              .stage(ContractStage.JOINED)
              .templateTerm("42")
              .startDate(LocalDate.of(2026, 1, 1).toString()));
    }
    if (number % 4 == 0) {
      partner.addGroupsItem("17");
    }
    return new SyncLine(partner);
  }

  /** Partners with a joined contract, and not in the group: a quarter. */
  private static Condition condition() {
    FieldCondition joined =
        new FieldCondition()
            .field("contractStage")
            .operator("isAnyOf")
            .addValuesItem(ContractStage.JOINED.getValue());
    FieldCondition grouped = new FieldCondition().field("partnerGroup").operator("isSet");
    ConditionGroup contract =
        new ConditionGroup()
            .match(ConditionGroup.MatchEnum.ALL)
            .on(ConditionGroup.OnEnum.SAME_CONTRACT)
            .addConditionsItem(new Condition(joined));
    ConditionGroup none =
        new ConditionGroup()
            .match(ConditionGroup.MatchEnum.NONE)
            .addConditionsItem(new Condition(grouped));
    return new Condition(
        new ConditionGroup()
            .match(ConditionGroup.MatchEnum.ALL)
            .addConditionsItem(new Condition(contract))
            .addConditionsItem(new Condition(none)));
  }

  private Segment create() throws ApiException {
    SegmentInput input = new SegmentInput().name("Joined, no coupons").condition(condition());
    ApiResponse<Segment> answer = managed.createSegmentWithHttpInfo(program, input);
    assertEquals(201, answer.getStatusCode());
    assertTrue(answer.getHeaders().containsKey("ETag"));
    return answer.getData();
  }

  private void preview(Segment segment) throws ApiException {
    Preview preview =
        viewed.previewCondition(
            program, new PreviewInput().condition(segment.getCondition()).nodes(true));
    assertEquals(MEMBERS, preview.getCount());
    assertEquals(PARTNERS, preview.getTotal());
    assertEquals(5, preview.getNodes().size());
  }

  private void page(Segment segment) throws ApiException {
    List<String> members = new ArrayList<>();
    String after = null;
    do {
      SegmentPartnersPage page =
          viewed.listSegmentPartners(segment.getId(), program, after, null, 500, "partnerId");
      page.getItems().forEach(partner -> members.add(partner.getPartnerId()));
      assertEquals(ContractStage.JOINED, page.getItems().get(0).getContracts().get(0).getStage());
      after = page.getNext();
    } while (after != null);
    assertEquals(MEMBERS, members.stream().distinct().count());
  }

  private void export(Segment segment) throws ApiException, IOException {
    String csv = viewed.exportSegmentPartnersAsCsv(segment.getId(), program, "partnerId");
    assertEquals(MEMBERS + 1, csv.lines().count());
    List<String> lines =
        Files.readAllLines(
            viewed.exportSegmentPartners(segment.getId(), program, "partnerId").toPath());
    assertEquals(MEMBERS + 1, lines.size());
    JsonNode end = new ObjectMapper().readTree(lines.get(MEMBERS));
    assertEquals("end", end.path("type").asText());
    assertEquals(MEMBERS, end.path("count").asInt());
  }

  private void check(Segment segment) throws ApiException {
    List<String> ids =
        IntStream.range(PARTNERS - 899, PARTNERS + 101).mapToObj(Integer::toString).toList();
    MembershipCheck check =
        viewed.checkSegmentPartners(
            segment.getId(), program, new MembershipCheckInput().partnerIds(ids));
    assertEquals(225, check.getMembers().size());
    assertEquals(675, check.getNonMembers().size());
    assertEquals(100, check.getUnknown().size());
  }

  private void explain(Segment segment) throws ApiException {
    Explanation member = viewed.explainSegmentPartner(segment.getId(), "2", program);
    assertTrue(member.getMember());
    assertEquals(
        "S-2",
        member
            .getExplanation()
            .getConditions()
            .get(0)
            .getDecidedBy()
            .getContracts()
            .get(0)
            .getContractId());
    Explanation other = viewed.explainSegmentPartner(segment.getId(), "4", program);
    assertEquals("/conditions/1/conditions/0", other.getKeptOutBy().get(0).getPointer());
  }

  /** Two callers change what they read. The second one is refused, reads again, and changes it. */
  private void change(Segment read) throws ApiException {
    String etag = "\"" + read.getVersion() + "\"";
    SegmentInput changed =
        new SegmentInput()
            .name(read.getName())
            .description("For the newsletter")
            .condition(read.getCondition());
    assertEquals(2, managed.changeSegment(read.getId(), program, etag, changed).getVersion());
    ApiException conflict =
        assertThrows(
            ApiException.class,
            () -> managed.changeSegment(read.getId(), program, etag, changed.name("Other")));
    assertEquals(412, conflict.getCode());
    Segment current = managed.getSegment(read.getId(), program);
    Segment again =
        managed.changeSegment(
            current.getId(),
            program,
            "\"" + current.getVersion() + "\"",
            new SegmentInput()
                .name("Other")
                .description(current.getDescription())
                .condition(current.getCondition()));
    assertEquals("Other", again.getName());
    assertEquals(read.getSummary(), again.getSummary());
  }

  private void retry(Segment segment) throws ApiException, InterruptedException {
    for (int tries = 0; ; tries++) {
      try {
        long count =
            viewed
                .getSegmentSizes(program, List.of(segment.getId().toString()))
                .getSizes()
                .get(0)
                .getCount();
        assertEquals(MEMBERS, count);
        assertEquals(1, tries);
        return;
      } catch (ApiException busy) {
        assertEquals(503, busy.getCode());
        String seconds =
            busy.getResponseHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .get(0);
        Thread.sleep(1000L * Integer.parseInt(seconds));
      }
    }
  }
}
