package org.partnersegments.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** A condition as tests write it. */
public sealed interface Tree {

  /** The condition as the API receives it. */
  ObjectNode json();

  /** A group. */
  record Group(String match, boolean sameContract, List<Tree> conditions) implements Tree {

    public Group {
      conditions = List.copyOf(conditions);
    }

    /** The same group as a same-contract group. */
    public Group onSameContract() {
      return new Group(match, true, conditions);
    }

    @Override
    public ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("match", match);
      if (sameContract) {
        json.put("on", "sameContract");
      }
      ArrayNode children = json.putArray("conditions");
      conditions.forEach(child -> children.add(child.json()));
      return json;
    }
  }

  /** A field condition. For operators without values, the list is empty. */
  record Leaf(String field, String operator, List<String> values) implements Tree {

    public Leaf {
      values = List.copyOf(values);
    }

    @Override
    public ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("field", field).put("operator", operator);
      if (!values.isEmpty()) {
        ArrayNode list = json.putArray("values");
        values.forEach(list::add);
      }
      return json;
    }
  }

  static Group all(Tree... conditions) {
    return new Group("all", false, List.of(conditions));
  }

  static Group any(Tree... conditions) {
    return new Group("any", false, List.of(conditions));
  }

  static Group none(Tree... conditions) {
    return new Group("none", false, List.of(conditions));
  }

  /** All of the tree's nodes, each group before its conditions. */
  default Stream<Tree> nodes() {
    return this instanceof Group group
        ? Stream.concat(Stream.of(this), group.conditions().stream().flatMap(Tree::nodes))
        : Stream.of(this);
  }

  static Leaf leaf(String field, String operator, String... values) {
    return new Leaf(field, operator, List.of(values));
  }
}
