package org.partnersegments.it.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.GeneratedWorld;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;

/**
 * Generated updates do what the equivalent whole lines do: with the same data, the same counts and
 * the same revisions. A model says which whole line is equivalent. {@code -Dsegment.it.seed} makes
 * other updates.
 */
class GeneratedUpdatesIT extends HttpIT {

  private static final int PUSHES = 60;

  /** In small pushes, most of what a partner has is not named. */
  private static final int MOST_LINES = 16;

  private static final int PARTNERS = 6;
  private static final List<String> STAGES = List.of("NEW", "JOINED");
  private static final List<String> CONTRACT_STAGES = List.of("JOINED", "EXPIRED", "CANCELLED");

  /** A partner as it should be. */
  private static final class Partner {
    private String name = "";
    private @Nullable String stage;
    private Set<String> groups = new TreeSet<>();
    private final Map<String, Map<String, String>> contracts = new TreeMap<>();
  }

  private final Random random = new Random(GeneratedWorld.SEED);
  private final Map<String, Partner> model = new TreeMap<>();

  @Test
  void updatesDoWhatTheEquivalentWholeLinesDo() {
    TestProgram updated = TestProgram.create("updates");
    TestProgram replaced = TestProgram.create("wholes");
    for (int push = 0; push < PUSHES; push++) {
      List<String> updates = new ArrayList<>();
      List<String> wholes = new ArrayList<>();
      int rejected = 0;
      for (int i = random.nextInt(MOST_LINES); i >= 0; i--) {
        String id = Integer.toString(1 + random.nextInt(PARTNERS));
        ObjectNode line = line(id);
        boolean taken = apply(id, line);
        updates.add(line.toString());
        if (taken) {
          wholes.add(model.containsKey(id) ? whole(id).toString() : line.toString());
        } else {
          rejected++;
        }
      }
      Answer changes = updated.sync(String.join("\n", updates)).is(200);
      Answer whole = replaced.sync(String.join("\n", wholes)).is(200);
      String hint = "seed " + GeneratedWorld.SEED + ", push " + push + ":\n" + updates;
      SyncCounts expected = SyncCounts.of(whole);
      assertEquals(0, expected.rejected(), () -> whole + hint);
      assertEquals(expected.rejected(rejected), SyncCounts.of(changes), () -> changes + hint);
      assertEquals(state(), state(updated), hint);
      assertEquals(state(), state(replaced), hint);
      for (String list : List.of("/partner-groups", "/template-terms")) {
        assertEquals(entries(replaced, list), entries(updated, list), hint);
      }
    }
  }

  // Lines.

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static ObjectNode object() {
    return Answer.JSON.createObjectNode();
  }

  private ObjectNode line(String id) {
    int kind = random.nextInt(100);
    ObjectNode line = object().put("partnerId", id);
    if (kind < 8) {
      return line.put("type", "partnerDeleted");
    }
    boolean whole = kind < 25;
    line.put("type", whole ? "partner" : "partnerUpdate");
    if (whole || chance(30)) {
      line.put("name", "Name " + random.nextInt(3));
    }
    if (chance(30)) {
      put(line, "prospectingStage", oneOf(STAGES));
    }
    if (chance(50)) {
      groups(line, whole);
    }
    if (chance(60)) {
      contracts(line, whole);
    }
    return line;
  }

  private void put(ObjectNode object, String name, String value) {
    object.put(name, chance(25) ? null : value);
  }

  private void groups(ObjectNode line, boolean whole) {
    if (chance(10)) {
      line.putNull("groups");
    } else if (whole || chance(30)) {
      ids(line.putArray("groups"), "G", random.nextInt(4), Set.of());
    } else {
      ObjectNode changes = line.putObject("groups");
      ArrayNode added = changes.putArray("add");
      ids(added, "G", random.nextInt(3), Set.of());
      ids(changes.putArray("remove"), "G", random.nextInt(3), texts(added));
    }
  }

  /** Some IDs, also repeated ones, but none of these others. */
  private void ids(ArrayNode into, String prefix, int count, Set<String> others) {
    for (int i = 0; i < count; i++) {
      String id = prefix + random.nextInt(6);
      if (!others.contains(id)) {
        into.add(id);
      }
    }
  }

  private void contracts(ObjectNode line, boolean whole) {
    if (chance(10)) {
      line.putNull("contracts");
      return;
    }
    boolean all = whole || chance(25);
    ArrayNode contracts = Answer.JSON.createArrayNode();
    Set<String> ids = new TreeSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String id = "C" + random.nextInt(8);
      if (ids.add(id)) {
        contracts.add(contract(id, all));
      }
    }
    if (all) {
      line.set("contracts", contracts);
    } else {
      ObjectNode changes = line.putObject("contracts");
      changes.set("update", contracts);
      ids(changes.putArray("remove"), "C", random.nextInt(3), ids);
    }
  }

  private ObjectNode contract(String id, boolean whole) {
    ObjectNode contract = object().put("contractId", id);
    if (whole || chance(50)) {
      contract.put("stage", oneOf(CONTRACT_STAGES));
    }
    if (chance(50)) {
      put(contract, "templateTerm", "T" + random.nextInt(4));
    }
    if (chance(40)) {
      put(contract, "startDate", "2026-01-0" + (1 + random.nextInt(3)));
    }
    if (chance(40)) {
      put(contract, "endDate", "2026-12-0" + (1 + random.nextInt(3)));
    }
    return contract;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  // The model.

  /** Applies a line to the model, if the server takes it. */
  private boolean apply(String id, ObjectNode line) {
    switch (line.path("type").textValue()) {
      case "partnerDeleted" -> model.remove(id);
      case "partner" -> {
        model.computeIfAbsent(id, key -> new Partner());
        // What a whole line leaves out is the same as null.
        ObjectNode all = line.deepCopy();
        for (String property : List.of("prospectingStage", "groups", "contracts")) {
          if (!all.has(property)) {
            all.putNull(property);
          }
        }
        change(id, all);
      }
      default -> {
        if (!model.containsKey(id) || lacksAStage(id, line)) {
          return false;
        }
        change(id, line);
      }
    }
    return true;
  }

  private Partner partner(String id) {
    return Objects.requireNonNull(model.get(id));
  }

  private boolean lacksAStage(String id, ObjectNode line) {
    for (JsonNode contract : line.path("contracts").path("update")) {
      if (!contract.has("stage")
          && !partner(id).contracts.containsKey(contract.path("contractId").textValue())) {
        return true;
      }
    }
    return false;
  }

  private void change(String id, ObjectNode line) {
    Partner partner = partner(id);
    if (line.has("name")) {
      partner.name = line.path("name").textValue();
    }
    if (line.has("prospectingStage")) {
      partner.stage = line.path("prospectingStage").textValue();
    }
    JsonNode groups = line.path("groups");
    if (groups.isObject()) {
      partner.groups.addAll(texts(groups.path("add")));
      partner.groups.removeAll(texts(groups.path("remove")));
    } else if (line.has("groups")) {
      partner.groups = texts(groups);
    }
    JsonNode contracts = line.path("contracts");
    if (contracts.isObject()) {
      texts(contracts.path("remove")).forEach(partner.contracts::remove);
      contracts.path("update").forEach(contract -> change(partner, contract));
    } else if (line.has("contracts")) {
      partner.contracts.clear();
      contracts.forEach(contract -> change(partner, contract));
    }
  }

  private void change(Partner partner, JsonNode changes) {
    String id = changes.path("contractId").textValue();
    for (Partner other : model.values()) {
      if (other != partner) {
        other.contracts.remove(id);
      }
    }
    Map<String, String> contract = partner.contracts.computeIfAbsent(id, key -> new TreeMap<>());
    for (Map.Entry<String, JsonNode> property : changes.properties()) {
      if (property.getValue().isNull()) {
        contract.remove(property.getKey());
      } else {
        contract.put(property.getKey(), property.getValue().textValue());
      }
    }
  }

  /** The whole line of a partner of the model. */
  private ObjectNode whole(String id) {
    Partner partner = partner(id);
    ObjectNode line = object().put("type", "partner").put("partnerId", id);
    line.put("name", partner.name).put("prospectingStage", partner.stage);
    partner.groups.forEach(line.putArray("groups")::add);
    ArrayNode contracts = line.putArray("contracts");
    partner.contracts.values().forEach(c -> c.forEach(contracts.addObject()::put));
    return line;
  }

  // What they come to.

  private String state() {
    return model.entrySet().stream()
        .map(
            entry -> {
              Partner partner = entry.getValue();
              return String.join(
                  " ",
                  entry.getKey(),
                  partner.name,
                  String.valueOf(partner.stage),
                  partner.groups.toString(),
                  partner.contracts.values().toString());
            })
        .collect(Collectors.joining("\n"));
  }

  private static String state(TestProgram program) {
    List<String> partners = new ArrayList<>();
    for (int id = 1; id <= PARTNERS; id++) {
      Answer answer = Api.admin().get(program.path("/partners/" + id));
      if (answer.status() != 404) {
        partners.add(state(answer.is(200).json()));
      }
    }
    return String.join("\n", partners);
  }

  private static String state(JsonNode partner) {
    List<Map<String, String>> contracts = new ArrayList<>();
    for (JsonNode contract : partner.path("contracts")) {
      Map<String, String> properties = new TreeMap<>();
      for (Map.Entry<String, JsonNode> property : contract.properties()) {
        if (!property.getValue().isNull()) {
          properties.put(
              property.getKey(),
              property.getValue().isObject()
                  ? property.getValue().path("id").textValue()
                  : property.getValue().textValue());
        }
      }
      contracts.add(properties);
    }
    return String.join(
        " ",
        partner.path("partnerId").textValue(),
        partner.path("name").textValue(),
        partner.path("prospectingStage").asText(),
        new TreeSet<>(partner.path("groups").findValuesAsText("id")).toString(),
        contracts.toString());
  }

  private static List<String> entries(TestProgram program, String list) {
    return Api.admin().get(program.path(list)).is(200).each("/items", "id");
  }
}
