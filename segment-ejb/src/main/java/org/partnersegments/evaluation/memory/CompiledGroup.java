package org.partnersegments.evaluation.memory;

import java.util.List;
import java.util.function.Predicate;
import org.partnersegments.condition.Group;
import org.partnersegments.condition.Match;

/** A group of a compiled tree. */
record CompiledGroup(Match match, boolean onSameContract, List<CompiledNode> nodes)
    implements CompiledNode {

  static CompiledGroup of(Group group) {
    List<CompiledNode> nodes = group.conditions().stream().map(CompiledNode::of).toList();
    return new CompiledGroup(group.match(), group.onSameContract(), nodes);
  }

  @Override
  public boolean holds(PartnerFacts partner) {
    return onSameContract
        ? partner.contracts().stream().anyMatch(this::holds)
        : joined(node -> node.holds(partner));
  }

  @Override
  public boolean holds(ContractFacts contract) {
    return joined(node -> node.holds(contract));
  }

  private boolean joined(Predicate<CompiledNode> holds) {
    return switch (match) {
      case ALL -> nodes.stream().allMatch(holds);
      case ANY -> nodes.stream().anyMatch(holds);
      case NONE -> nodes.stream().noneMatch(holds);
    };
  }
}
