package org.partnersegments.it.openapi;

import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.any;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.reference.Tree;

/**
 * A successful request for every operation of the document, on a program of its own. If you add an
 * operation, parameter or body to the document, add a value here.
 */
final class ValidRequests {

  static final Tree CONDITION =
      any(
          new Tree.Group(
              "all",
              true,
              List.of(
                  leaf("contractStage", "isAnyOf", "JOINED"),
                  leaf("templateTerm", "isAnyOf", "t1"))),
          leaf("partnerGroup", "isAnyOf", "g1", "g-unknown"),
          leaf("partnerName", "contains", "second"));

  /** The key of a segment that stays. */
  static final String KEPT_KEY = "kept";

  private static final AtomicInteger NAMES = new AtomicInteger();

  private final TestProgram program;

  ValidRequests(TestProgram program) {
    this.program = program;
  }

  static ValidRequests onNewProgram() {
    TestProgram program =
        TestProgram.with(
            "openapi",
            "{'type':'partnerGroup','id':'g1','name':'Group 1'}",
            "{'type':'partnerGroup','id':'g2','name':'Group 2','archived':true}",
            "{'type':'templateTerm','id':'t1','name':'Term 1'}",
            "{'type':'templateTerm','id':'t2','name':'Term 2'}",
            "{'type':'partner','partnerId':'1','name':'First','prospectingStage':'NEW',"
                + "'groups':['g1','g2'],'contracts':[{'contractId':'C-1','stage':'JOINED',"
                + "'templateTerm':'t1','startDate':'2026-01-01','endDate':'2026-12-31'},"
                + "{'contractId':'C-2','stage':'CANCELLED'}]}",
            "{'type':'partner','partnerId':'2','name':'Second','contracts':[]}",
            "{'type':'partner','partnerId':'3','name':'Third','groups':['g2']}");
    program.save("Kept 1", CONDITION);
    program.save("Kept 2", all(leaf("partnerGroup", "isSet")));
    program.saveByKey(KEPT_KEY, "Kept 3", CONDITION);
    return new ValidRequests(program);
  }

  TestProgram program() {
    return program;
  }

  /** A new segment, with version 1, for a single request. */
  long segment() {
    return program.save(name(), CONDITION).number("/id");
  }

  private static String name() {
    return "Segment " + NAMES.incrementAndGet();
  }

  /** A valid request for an operation, without query parameters. */
  ApiRequest request(ApiOperation operation) {
    return request(operation, operation.hasBody() ? operation.bodyTypes().get(0) : "");
  }

  /** The same with a body of this media type. */
  ApiRequest request(ApiOperation operation, String bodyType) {
    Map<String, String> headers = new TreeMap<>();
    for (JsonNode parameter : operation.parameters("header")) {
      String name = parameter.path("name").textValue();
      if (parameter.path("required").asBoolean() || name.equals("If-None-Match")) {
        headers.put(name, header(name));
      }
    }
    if (operation.hasBody()) {
      headers.put("Content-Type", bodyType);
    }
    return new ApiRequest(
        operation.method(),
        address(operation),
        headers,
        operation.hasBody() ? body(operation.bodySchema(bodyType)).toString() : null);
  }

  /** The operation's address, without query parameters. */
  String address(ApiOperation operation) {
    String address = operation.path();
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.path("name").textValue();
      address = address.replace("{" + name + "}", Api.encoded(pathValue(operation, name)));
    }
    return address;
  }

  private String pathValue(ApiOperation operation, String name) {
    return switch (name) {
      case "program" -> program.key();
      case "id" ->
          switch (operation.id()) {
            case "deletePartnerGroup" -> unused("partnerGroup");
            case "deleteTemplateTerm" -> unused("templateTerm");
            default -> Long.toString(segment());
          };
      case "partnerId" -> "1";
      case "key" -> operation.key().equals("put") ? "new-" + NAMES.incrementAndGet() : KEPT_KEY;
      case "principal" -> "somebody";
      case "code" -> "in-use";
      default -> throw new IllegalArgumentException("no value for the path's " + name);
    };
  }

  private static String header(String name) {
    return switch (name) {
      case "If-Match" -> "\"1\"";
      case "If-None-Match" -> "*";
      default -> throw new IllegalArgumentException("no value for the header " + name);
    };
  }

  /** Valid values of a query parameter, one of each kind. */
  List<String> query(ApiOperation operation, JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    if (schema.has("enum")) {
      return ApiOperation.texts(schema.get("enum"));
    }
    String name = parameter.path("name").textValue();
    return switch (name) {
      case "limit" -> List.of(schema.path("minimum").asText(), schema.path("maximum").asText());
      case "dryRun", "create" -> List.of("true", "false");
      case "query" -> List.of("", "st");
      case "id" -> List.of("1", "2");
      case "ids" -> List.of(segment() + "," + segment());
      case "owner" -> List.of("admin", "nobody");
      case "field" -> List.of("contractStage", "partnerId");
      case "updatedSince" -> List.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5+02:00");
      case "fields" ->
          operation.id().equals("listSegments")
              ? List.of("id", "condition,id")
              : List.of("partnerId", "contracts,name");
      case "after" ->
          List.of(Api.admin().get(address(operation) + "?limit=1").is(200).string("/next"));
      default -> throw new IllegalArgumentException("no value for the query's " + name);
    };
  }

  /** A new group or term for a single request. */
  private String unused(String type) {
    String id = "unused-" + NAMES.incrementAndGet();
    program.loadJson("{'type':'" + type + "','id':'" + id + "','name':'Unused'}");
    return id;
  }

  /** A line of partner data that has all there is to update. */
  private static ObjectNode update() {
    ObjectNode update = Answer.JSON.createObjectNode();
    update.put("type", "partnerUpdate").put("partnerId", "1").put("name", "First");
    update.putNull("prospectingStage");
    ObjectNode groups = update.putObject("groups");
    groups.putArray("add").add("g1");
    groups.putArray("remove").add("g2");
    ObjectNode contracts = update.putObject("contracts");
    ObjectNode contract = contracts.putArray("update").addObject().put("contractId", "C-1");
    contract.put("stage", "EXPIRED").put("templateTerm", "t2").put("startDate", "2026-02-01");
    contract.putNull("endDate");
    contracts.putArray("remove").add("C-2");
    return update;
  }

  /** A valid body of a schema. */
  JsonNode body(JsonNode schema) {
    if (schema.has("items")) {
      return Answer.JSON.createArrayNode().add(body(schema.get("items"))).add(update());
    }
    String name = schema.path("$ref").asText().replaceAll(".*/", "");
    ObjectNode body = Answer.JSON.createObjectNode();
    switch (name) {
      case "ProgramInput" -> body.put("name", "Open API").put("timeZone", "Europe/Berlin");
      case "GrantInput" -> body.putArray("roles").add("viewer").add("sync");
      case "ResolveContractsRequest" -> body.putArray("contractIds").add("C-1").add("C-9").add("");
      case "ResolveRequest" -> body.putArray("partnerIds").add("1").add("99").add("none").add("1");
      case "ExplainPartnersInput" -> body.putArray("partnerIds").add("1").add("2").add("99");
      case "MembershipCheckInput" -> body.putArray("partnerIds").add("1").add("2").add("99");
      case "SegmentInput" -> {
        return TestProgram.segment(name(), CONDITION).put("description", "What it is for");
      }
      case "PreviewInput" -> {
        return TestProgram.body(CONDITION).put("nodes", true).put("composition", true);
      }
      case "PreviewPartnersInput" -> {
        return TestProgram.body(CONDITION).put("limit", 1);
      }
      case "CountsInput" -> body.putArray("conditions").add(CONDITION.json()).add(CONDITION.json());
      case "OverlapInput" -> body.putArray("segments").add(segment()).add(segment());
      case "ExplainInput" -> {
        return TestProgram.body(CONDITION).put("partnerId", "2");
      }
      case "ComparisonInput" -> {
        return TestProgram.body(all(leaf("partnerGroup", "isSet"))).put("limit", 1);
      }
      case "Login" -> body.put("name", "viewer").put("password", "viewer");
      case "SyncLine" -> body.put("type", "partner").put("partnerId", "1").put("name", "First");
      default -> throw new IllegalArgumentException("no body for the schema " + name);
    }
    return body;
  }
}
