package org.partnersegments.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition and its place in a tree.
 *
 * @param pointer JSON Pointer from the root of the tree; empty for the root
 * @param inSameContract whether it is inside a same-contract group, and so tests a contract
 */
public record Node(String pointer, Condition condition, boolean inSameContract) {

  /** All nodes of a tree, each group before its conditions. */
  public static List<Node> of(Condition root) {
    List<Node> nodes = new ArrayList<>();
    collect(new Node("", root, false), nodes);
    return nodes;
  }

  /** The field conditions of a tree, in its order. */
  public static List<FieldCondition> leaves(Condition root) {
    return of(root).stream().flatMap(node -> node.leaf().stream()).toList();
  }

  /** The node's field condition; empty for a group. */
  public Optional<FieldCondition> leaf() {
    return condition.fold(group -> Optional.empty(), Optional::of);
  }

  private static void collect(Node node, List<Node> nodes) {
    nodes.add(node);
    node.children().forEach(child -> collect(child, nodes));
  }

  /** The nodes of a group's conditions; empty for a field condition. */
  public List<Node> children() {
    return condition.fold(this::children, leaf -> List.of());
  }

  private List<Node> children(Group group) {
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < group.conditions().size(); i++) {
      children.add(
          new Node(
              pointer + "/conditions/" + i,
              group.conditions().get(i),
              inSameContract || group.onSameContract()));
    }
    return children;
  }

  /**
   * The condition taken out of its tree. A condition of a same-contract group tests a contract;
   * outside the group it selects the partners with at least one contract that meets it.
   */
  public Condition standalone() {
    return inSameContract ? new Group(Match.ALL, true, List.of(condition)) : condition;
  }
}
