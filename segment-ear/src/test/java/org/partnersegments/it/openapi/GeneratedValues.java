package org.partnersegments.it.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.partnersegments.reference.Vocabulary;

/** Values that a schema of the document allows, and values that it may forbid. */
final class GeneratedValues {

  /** Texts that often break programs: empty, long, in other scripts, half a character, NUL. */
  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e9",
          "null",
          "%",
          "_",
          "\\",
          "'",
          "\"",
          "a'b\"c",
          "; drop",
          "../..",
          "${jndi:x}",
          "\u0000",
          "\uD800",
          "\uFFFD",
          "\u202E",
          "ﬃ",
          "ẞß",
          "e\u0301",
          "漢字",
          "🧩",
          "9223372036854775808",
          "99999999999999999999999",
          "x".repeat(121),
          "y".repeat(2001));

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 4;

  private final ApiDocument document;
  private final List<Long> segments;
  private final Random random;

  /**
   * @param segments the IDs of segments that lists of segments name
   */
  GeneratedValues(ApiDocument document, List<Long> segments, Random random) {
    this.document = document;
    this.segments = segments;
    this.random = random;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  String oddText() {
    return oneOf(ODD_TEXTS);
  }

  /**
   * A value that the schema allows.
   *
   * @param name the name of the property or parameter, which decides which texts are interesting
   */
  JsonNode of(String name, JsonNode schema, int depth) {
    JsonNode resolved = document.resolve(schema);
    if (resolved.has("enum")) {
      return oneOf(children(resolved.get("enum")));
    }
    if (resolved.has("discriminator") || isUnion(resolved)) {
      return of(name, oneOf(children(resolved.get("oneOf"))), depth);
    }
    if (resolved.has("anyOf")) {
      return of(name, oneOf(children(resolved.get("anyOf"))), depth);
    }
    if (resolved.path("type").isArray()) {
      return chance(50) ? NODES.nullNode() : NODES.textNode(text(name));
    }
    return switch (resolved.path("type").asText()) {
      case "null" -> NODES.nullNode();
      case "object" -> object(schema, depth);
      case "array" -> array(name, resolved, depth);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "integer" ->
          name.equals("segments") && chance(95)
              ? NODES.numberNode(oneOf(segments))
              : integer(resolved);
      default -> NODES.textNode(chance(10) ? oddText() : text(name));
    };
  }

  /** A union of kinds that share no properties. A condition is an object of its own. */
  private static boolean isUnion(JsonNode schema) {
    return schema.has("oneOf") && !schema.has("properties");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    JsonNode resolved = document.resolve(schema);
    ObjectNode object = NODES.objectNode();
    List<String> required = ApiOperation.texts(resolved.path("required"));
    boolean condition = ApiDocument.reference(schema).endsWith("/Condition");
    boolean group = depth == 0 || (depth < DEEPEST && chance(40));
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      String name = property.getKey();
      boolean wanted =
          condition
              ? group ? isOfGroup(name) : isOfLeaf(name)
              : required.contains(name) || chance(40);
      if (wanted) {
        int below = condition && name.equals("conditions") ? depth + 1 : condition ? depth : 0;
        object.set(name, of(name, property.getValue(), below));
      }
    }
    if (condition && !group && chance(90)) {
      makeKnown(object);
    }
    return object;
  }

  private boolean isOfGroup(String name) {
    return name.equals("match") || name.equals("conditions") || (name.equals("on") && chance(15));
  }

  private static boolean isOfLeaf(String name) {
    return name.equals("field") || name.equals("operator") || name.equals("values");
  }

  /** Sets an operator of the condition's field, and values of the operator's kind. */
  private void makeKnown(ObjectNode leaf) {
    Map<String, Vocabulary.Kind> operators =
        Vocabulary.OPERATORS.get(leaf.path("field").textValue());
    if (operators == null) {
      return;
    }
    Map.Entry<String, Vocabulary.Kind> operator =
        oneOf(operators.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
    leaf.put("operator", operator.getKey());
    Vocabulary.Kind kind = operator.getValue();
    if (kind == Vocabulary.Kind.NONE) {
      leaf.remove("values");
      return;
    }
    ArrayNode values = leaf.putArray("values");
    int count = kind.isList() ? 1 + random.nextInt(3) : 1;
    for (int i = 0; i < count; i++) {
      values.add(
          switch (kind) {
            case NONE -> throw new IllegalStateException("takes no values: " + leaf);
            case CODE ->
                oneOf(
                    leaf.path("field").textValue().equals("contractStage")
                        ? Vocabulary.CONTRACT_STAGES
                        : Vocabulary.PROSPECTING_STAGES);
            case PARTNER_GROUP -> oneOf(List.of("g1", "g2", "g9"));
            case TEMPLATE_TERM -> oneOf(List.of("t1", "t2", "t9"));
            case TEXT -> oneOf(List.of("st", "C-", "e", "%"));
            case PARTNER, PARTNER_ID, CONTRACT_ID -> text("partnerId");
          });
    }
  }

  private ArrayNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      array.add(of(name, schema.path("items"), depth));
    }
    return array;
  }

  private JsonNode integer(JsonNode schema) {
    int least = schema.path("minimum").asInt(0);
    int most = schema.path("maximum").asInt(1000);
    return NODES.numberNode(least + random.nextInt(most - least + 1));
  }

  private String text(String name) {
    return switch (name) {
      case "field" -> oneOf(List.copyOf(new TreeSet<>(Vocabulary.OPERATORS.keySet())));
      case "operator" -> oneOf(List.of("isAnyOf", "isNoneOf", "isSet", "contains"));
      case "partnerId", "partnerIds", "id" -> oneOf(List.of("1", "2", "3", "4", "g1", "2552842"));
      case "name", "query" -> "Name " + random.nextInt(1000);
      case "timeZone" -> oneOf(List.of("UTC", "Europe/Berlin", "Mars/Base"));
      case "contractIds" -> oneOf(List.of("C-1", "C-2", "C-9"));
      case "password" -> "viewer";
      case "owner" -> oneOf(List.of("admin", "viewer"));
      case "updatedSince" -> "2026-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z";
      case "fields" -> oneOf(List.of("id", "name", "condition,id", "partnerId", "groups,name"));
      default -> "text" + random.nextInt(100);
    };
  }

  /** Changes one place of a value to something that the schema most likely forbids. */
  JsonNode broken(JsonNode value) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(value, objects);
    if (objects.isEmpty() || chance(5)) {
      return oneOf(
          List.of(
              NODES.nullNode(),
              NODES.arrayNode(),
              NODES.textNode("text"),
              NODES.numberNode(1),
              NODES.objectNode()));
    }
    ObjectNode place = oneOf(objects);
    List<String> names = new ArrayList<>();
    place.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || chance(15)) {
      place.put("unknown", 1);
      return value;
    }
    String name = oneOf(names);
    switch (random.nextInt(8)) {
      case 0 -> place.remove(name);
      case 1 -> place.putNull(name);
      case 2 -> place.put(name, random.nextLong());
      case 3 -> place.put(name, 1.5);
      case 4 -> place.put(name, random.nextBoolean());
      case 5 -> place.put(name, oddText());
      case 6 -> place.putArray(name).addNull().add(1).addObject();
      default -> place.putObject(name).put(name, 1);
    }
    return value;
  }

  private static void collect(JsonNode value, List<ObjectNode> objects) {
    if (value instanceof ObjectNode object) {
      objects.add(object);
    }
    value.forEach(child -> collect(child, objects));
  }

  /** Breaks a JSON text, so that strict readers refuse it. */
  String garbled(String json) {
    return switch (random.nextInt(6)) {
      case 0 -> json.substring(0, random.nextInt(json.length()));
      case 1 -> json + json;
      case 2 -> json.replaceFirst("\\{", "{\"name\":\"twice\",\"name\":\"twice\",");
      case 3 -> json.replace(':', '=');
      case 4 -> "[".repeat(5000);
      default -> "{\"a\":" + "1".repeat(2000) + "}";
    };
  }

  private static List<JsonNode> children(JsonNode list) {
    List<JsonNode> children = new ArrayList<>();
    list.forEach(children::add);
    return children;
  }
}
