package org.partnersegments.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Changes from one OpenAPI document to a later one that break callers. A request must not allow
 * less than before. An answer must not contain more than before, except new properties, which
 * callers ignore. A difference in an unknown keyword counts as breaking.
 */
final class BreakingChanges {

  private static final String REFERENCE = "$ref";

  /** Keywords that are only for people, or that have their own comparison. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          REFERENCE,
          "description",
          "title",
          "example",
          "examples",
          "type",
          "anyOf",
          "allOf",
          "oneOf",
          "discriminator",
          "properties",
          "required",
          "items",
          "enum",
          OpenApiSchemas.KNOWN_VALUES,
          "additionalProperties");

  private static final Set<String> LOWER_BOUNDS = Set.of("minimum", "minLength", "minItems");
  private static final Set<String> UPPER_BOUNDS = Set.of("maximum", "maxLength", "maxItems");

  private enum Direction {
    REQUEST,
    ANSWER
  }

  private final JsonNode released;
  private final JsonNode now;
  private final List<String> changes = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private BreakingChanges(JsonNode released, JsonNode now) {
    this.released = released;
    this.now = now;
  }

  /** The breaking changes, with their places. */
  static List<String> between(JsonNode released, JsonNode now) {
    BreakingChanges comparison = new BreakingChanges(released, now);
    comparison.servers();
    released
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            comparison.operation(
                                operation.getKey() + " " + path.getKey(),
                                operation.getValue(),
                                now.path("paths").path(path.getKey()).path(operation.getKey()))));
    return comparison.changes;
  }

  private void change(String place, String what) {
    changes.add(place + ": " + what);
  }

  private void servers() {
    if (!released.path("servers").equals(now.path("servers"))) {
      change("servers", "moved");
    }
  }

  private void operation(String place, JsonNode before, JsonNode after) {
    if (after.isMissingNode()) {
      change(place, "removed");
      return;
    }
    if (!before.path("operationId").equals(after.path("operationId"))) {
      change(place, "has another operationId");
    }
    if (!security(released, before).containsAll(security(now, after))
        || security(now, after).isEmpty() != security(released, before).isEmpty()) {
      change(place, "needs another authentication");
    }
    for (String role : texts(before.path("x-roles"))) {
      if (!texts(after.path("x-roles")).contains(role)) {
        change(place, "the role " + role + " does not suffice any more");
      }
    }
    parameters(place, before.path("parameters"), after.path("parameters"));
    requestBody(place, before.path("requestBody"), after.path("requestBody"));
    responses(place, before.path("responses"), after.path("responses"));
  }

  private static Set<String> security(JsonNode document, JsonNode operation) {
    Set<String> schemes = new TreeSet<>();
    (operation.has("security") ? operation : document)
        .path("security")
        .forEach(alternative -> alternative.fieldNames().forEachRemaining(schemes::add));
    return schemes;
  }

  private void parameters(String place, JsonNode before, JsonNode after) {
    Map<String, JsonNode> old = byName(before);
    Map<String, JsonNode> current = byName(after);
    old.forEach(
        (name, parameter) -> {
          JsonNode kept = current.get(name);
          if (kept == null) {
            change(place, "the parameter " + name + " is not taken any more");
          } else {
            if (isRequired(kept) && !isRequired(parameter)) {
              change(place, "the parameter " + name + " has become required");
            }
            schema(
                place + " parameter " + name,
                parameter.path("schema"),
                kept.path("schema"),
                Direction.REQUEST);
          }
        });
    current.forEach(
        (name, parameter) -> {
          if (!old.containsKey(name) && isRequired(parameter)) {
            change(place, "the new parameter " + name + " is required");
          }
        });
  }

  private static boolean isRequired(JsonNode part) {
    return part.path("required").asBoolean();
  }

  private static Map<String, JsonNode> byName(JsonNode parameters) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    parameters.forEach(
        parameter ->
            byName.put(
                parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter));
    return byName;
  }

  private void requestBody(String place, JsonNode before, JsonNode after) {
    if (isRequired(after) && !isRequired(before)) {
      change(place, "a body has become required");
    }
    content(place + " body", before.path("content"), after.path("content"), Direction.REQUEST);
  }

  private void responses(String place, JsonNode before, JsonNode after) {
    Set<String> successes = successes(before);
    for (String status : successes(after)) {
      if (!successes.contains(status)) {
        change(place, "may answer " + status + " now");
      }
    }
    for (String status : successes) {
      JsonNode old = resolved(released, before.get(status));
      JsonNode current = resolved(now, after.path(status));
      if (current.isMissingNode()) {
        change(place, "does not answer " + status + " any more");
        continue;
      }
      old.path("headers")
          .properties()
          .forEach(
              header -> {
                if (isRequired(header.getValue())
                    && !isRequired(current.path("headers").path(header.getKey()))) {
                  change(place, "the header " + header.getKey() + " is not certain any more");
                }
              });
      content(place + " " + status, old.path("content"), current.path("content"), Direction.ANSWER);
    }
    content(
        place + " default",
        resolved(released, before.path("default")).path("content"),
        resolved(now, after.path("default")).path("content"),
        Direction.ANSWER);
  }

  private static Set<String> successes(JsonNode responses) {
    Set<String> successes = new TreeSet<>();
    responses
        .fieldNames()
        .forEachRemaining(
            status -> {
              if (status.startsWith("2")) {
                successes.add(status);
              }
            });
    return successes;
  }

  private void content(String place, JsonNode before, JsonNode after, Direction direction) {
    before
        .properties()
        .forEach(
            media -> {
              JsonNode kept = after.path(media.getKey());
              if (kept.isMissingNode()) {
                change(place, media.getKey() + " is gone");
              } else {
                for (String part : List.of("schema", OpenApiSchemas.LINE)) {
                  if (media.getValue().has(part)) {
                    schema(place, media.getValue().path(part), kept.path(part), direction);
                  }
                }
              }
            });
  }

  private void schema(String place, JsonNode before, JsonNode after, Direction direction) {
    Map<String, JsonNode> old = alternatives(before);
    Map<String, JsonNode> current = alternatives(after);
    Map<String, JsonNode> onlyOld = new LinkedHashMap<>(old);
    onlyOld.keySet().removeAll(current.keySet());
    Map<String, JsonNode> onlyNew = new LinkedHashMap<>(current);
    onlyNew.keySet().removeAll(old.keySet());
    if (onlyOld.size() == 1 && onlyNew.size() == 1) {
      // The same schema with another name, or an object that moved to or from a reference.
      one(place, onlyOld.values().iterator().next(), onlyNew.values().iterator().next(), direction);
    } else if (direction == Direction.REQUEST) {
      onlyOld.keySet().forEach(kind -> change(place, "may not be " + kind + " any more"));
    } else {
      onlyNew.keySet().forEach(kind -> change(place, "may be " + kind + " now"));
    }
    old.forEach(
        (kind, alternative) -> {
          JsonNode kept = current.get(kind);
          if (kept != null) {
            one(place, alternative, kept, direction);
          }
        });
  }

  /** The alternatives of a value, by reference or type. */
  private static Map<String, JsonNode> alternatives(JsonNode schema) {
    Map<String, JsonNode> alternatives = new LinkedHashMap<>();
    if (schema.path("allOf").size() == 1) {
      // A reference with a description.
      alternatives.putAll(alternatives(schema.path("allOf").get(0)));
    } else if (schema.has("anyOf")) {
      schema.get("anyOf").forEach(one -> alternatives.putAll(alternatives(one)));
    } else if (schema.has(REFERENCE)) {
      alternatives.put(schema.get(REFERENCE).asText(), schema);
    } else if (schema.path("type").isArray()) {
      schema.get("type").forEach(type -> alternatives.put(type.asText(), schema));
    } else {
      alternatives.put(schema.path("type").asText("anything"), schema);
    }
    return alternatives;
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText("anything");
  }

  private void one(String place, JsonNode before, JsonNode after, Direction direction) {
    if (before.has(REFERENCE)
        && after.has(REFERENCE)
        && !compared.add(before.get(REFERENCE) + " " + after.get(REFERENCE) + " " + direction)) {
      return;
    }
    String at = before.has(REFERENCE) ? before.get(REFERENCE).asText() : place;
    JsonNode old = resolved(released, before);
    JsonNode current = resolved(now, after);
    if (!type(old).equals(type(current))) {
      change(at, "is " + type(current) + " instead of " + type(old));
      return;
    }
    properties(at, old, current, direction);
    if (old.has("items")) {
      schema(at + " items", old.get("items"), current.path("items"), direction);
    }
    values(at, old, current, direction);
    kinds(at, old, current, direction);
    keywords(at, old, current, direction);
  }

  /** The kinds of a value. Callers know that later versions have more. */
  private void kinds(String place, JsonNode before, JsonNode after, Direction direction) {
    if (!before.has("oneOf") && after.has("oneOf") && direction == Direction.REQUEST) {
      change(place, "has certain kinds only now");
    }
    Map<String, JsonNode> kept = new LinkedHashMap<>();
    after.path("oneOf").forEach(kind -> kept.putAll(alternatives(kind)));
    for (JsonNode kind : before.path("oneOf")) {
      alternatives(kind)
          .forEach(
              (name, schema) -> {
                if (kept.containsKey(name)) {
                  one(place, schema, kept.get(name), direction);
                } else {
                  change(place, "the kind " + name + " is gone");
                }
              });
    }
    JsonNode discriminator = before.path("discriminator");
    if (!discriminator.isMissingNode()
        && !discriminator
            .path("propertyName")
            .equals(after.path("discriminator").path("propertyName"))) {
      change(place, "another property names the kind");
    }
    discriminator
        .path("mapping")
        .properties()
        .forEach(
            name -> {
              if (!name.getValue()
                  .equals(after.path("discriminator").path("mapping").path(name.getKey()))) {
                change(place, "the kind " + name.getKey() + " is another one");
              }
            });
  }

  private void properties(String place, JsonNode before, JsonNode after, Direction direction) {
    before
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode kept = after.path("properties").path(property.getKey());
              if (kept.isMissingNode()) {
                change(place, "the property " + property.getKey() + " is gone");
              } else {
                schema(place + "/" + property.getKey(), property.getValue(), kept, direction);
              }
            });
    List<String> old = texts(before.path("required"));
    List<String> current = texts(after.path("required"));
    if (direction == Direction.REQUEST) {
      current.stream()
          .filter(name -> !old.contains(name))
          .forEach(name -> change(place, "the property " + name + " has become required"));
    } else {
      old.stream()
          .filter(name -> !current.contains(name))
          .forEach(name -> change(place, "the property " + name + " is not certain any more"));
    }
  }

  private void values(String place, JsonNode before, JsonNode after, Direction direction) {
    List<String> known = texts(after.path(OpenApiSchemas.KNOWN_VALUES));
    texts(before.path(OpenApiSchemas.KNOWN_VALUES)).stream()
        .filter(value -> !known.contains(value))
        .forEach(value -> change(place, "the value " + value + " is gone"));
    List<String> old = texts(before.path("enum"));
    List<String> current = texts(after.path("enum"));
    if (direction == Direction.REQUEST && !current.isEmpty()) {
      if (old.isEmpty()) {
        change(place, "takes certain values only now");
      }
      old.stream()
          .filter(value -> !current.contains(value))
          .forEach(value -> change(place, "does not take " + value + " any more"));
    }
    if (direction == Direction.ANSWER && !old.isEmpty()) {
      if (current.isEmpty()) {
        change(place, "may be any value now");
      }
      current.stream()
          .filter(value -> !old.contains(value))
          .forEach(value -> change(place, "may be " + value + " now"));
    }
  }

  private void keywords(String place, JsonNode before, JsonNode after, Direction direction) {
    Stream.concat(before.properties().stream(), after.properties().stream())
        .map(Map.Entry::getKey)
        .distinct()
        .filter(keyword -> !NOT_COMPARED.contains(keyword))
        .filter(keyword -> !before.path(keyword).equals(after.path(keyword)))
        .filter(
            keyword -> !isHarmless(keyword, before.path(keyword), after.path(keyword), direction))
        .forEach(
            keyword ->
                change(
                    place,
                    keyword
                        + " is "
                        + after.path(keyword)
                        + " instead of "
                        + before.path(keyword)));
  }

  /** Whether a limit became wider for requests, or narrower for answers. */
  private static boolean isHarmless(
      String keyword, JsonNode before, JsonNode after, Direction direction) {
    if (!LOWER_BOUNDS.contains(keyword) && !UPPER_BOUNDS.contains(keyword)) {
      return false;
    }
    JsonNode narrower = direction == Direction.REQUEST ? before : after;
    JsonNode wider = direction == Direction.REQUEST ? after : before;
    if (wider.isMissingNode() || narrower.isMissingNode()) {
      return wider.isMissingNode();
    }
    return LOWER_BOUNDS.contains(keyword)
        ? wider.asLong() <= narrower.asLong()
        : wider.asLong() >= narrower.asLong();
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    if (node == null) {
      return MissingNode.getInstance();
    }
    return node.has(REFERENCE) ? document.at(node.get(REFERENCE).asText().substring(1)) : node;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
