package org.partnersegments.segment.stored;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.check.ConditionDraft;

/** Converts conditions to and from the JSON in which they are stored, which is that of the API. */
public final class ConditionJson {

  // The static methods of jakarta.json.Json look up the provider on each call.
  private static final JsonProvider JSON = JsonProvider.provider();

  private ConditionJson() {}

  public static String write(Condition condition) {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(json)) {
      write(generator, condition);
    }
    return json.toString();
  }

  private static void write(JsonGenerator json, Condition condition) {
    json.writeStartObject();
    condition.fold(group -> write(json, group), leaf -> write(json, leaf)).writeEnd();
  }

  private static JsonGenerator write(JsonGenerator json, Group group) {
    json.write("match", group.match().id());
    if (group.onSameContract()) {
      json.write("on", Group.SAME_CONTRACT);
    }
    json.writeStartArray("conditions");
    group.conditions().forEach(child -> write(json, child));
    return json.writeEnd();
  }

  private static JsonGenerator write(JsonGenerator json, FieldCondition leaf) {
    json.write("field", leaf.field().id()).write("operator", leaf.operator().id());
    List<String> values = leaf.values().written();
    if (values.isEmpty()) {
      return json;
    }
    json.writeStartArray("values");
    values.forEach(json::write);
    return json.writeEnd();
  }

  /**
   * Reads a condition without checking it: a stored condition may be valid only for an earlier
   * version.
   */
  public static ConditionDraft read(String json) {
    return read(JSON.createReader(new StringReader(json)).readObject());
  }

  private static ConditionDraft read(JsonObject node) {
    JsonArray conditions = node.getJsonArray("conditions");
    JsonArray values = node.getJsonArray("values");
    List<@Nullable ConditionDraft> children =
        conditions == null
            ? null
            : conditions.stream()
                .<@Nullable ConditionDraft>map(child -> read(child.asJsonObject()))
                .toList();
    List<@Nullable String> texts =
        values == null
            ? null
            : values.getValuesAs(JsonString.class).stream()
                .<@Nullable String>map(JsonString::getString)
                .toList();
    return new ConditionDraft(
        node.getString("match", null),
        node.getString("on", null),
        children,
        node.getString("field", null),
        node.getString("operator", null),
        texts);
  }
}
