package org.partnersegments.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program's partner data in memory.
 *
 * @param groups by ID
 * @param terms by ID
 */
public record World(Map<String, Named> groups, Map<String, Named> terms, List<Partner> partners) {

  /** A partner group or template term. */
  public record Named(String id, String name, boolean archived) {

    private String line(String type) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("type", type)
          .put("id", id)
          .put("name", name)
          .put("archived", archived)
          .toString();
    }
  }

  /** A partner with its contracts and groups. */
  public record Partner(
      String id,
      String name,
      @Nullable String stage,
      Set<String> groups,
      List<Contract> contracts) {

    /** The partner as a line of {@code /sync}. */
    public String line() {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("type", "partner").put("partnerId", id).put("name", name);
      if (stage != null) {
        line.put("prospectingStage", stage);
      }
      if (!groups.isEmpty()) {
        ArrayNode ids = line.putArray("groups");
        groups.forEach(ids::add);
      }
      if (!contracts.isEmpty()) {
        ArrayNode list = line.putArray("contracts");
        for (Contract contract : contracts) {
          ObjectNode one = list.addObject();
          one.put("contractId", contract.id()).put("stage", contract.stage());
          if (contract.term() != null) {
            one.put("templateTerm", contract.term());
          }
        }
      }
      return line.toString();
    }
  }

  /** A contract. */
  public record Contract(String id, String stage, @Nullable String term) {}

  /** The whole world as lines of {@code /sync}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    groups.values().forEach(group -> lines.add(group.line("partnerGroup")));
    terms.values().forEach(term -> lines.add(term.line("templateTerm")));
    partners.forEach(partner -> lines.add(partner.line()));
    return lines;
  }
}
