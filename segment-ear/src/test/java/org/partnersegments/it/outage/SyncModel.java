package org.partnersegments.it.outage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partnersegments.it.api.Answer;

/**
 * Partner data that changes from round to round, and the rows in the database after a number of
 * lines. In each round, every line of a partner changes something, and many contracts move to
 * another partner.
 */
final class SyncModel {

  private static final int GROUPS = 7;

  /** The text for null in a row. */
  private static final String ABSENT = "null";

  private static final List<String> STAGES = List.of("JOINED", "EXPIRED", "SUSPENDED");

  private final Map<Long, PartnerLine> partners = new TreeMap<>();
  private final Map<String, ContractLine> contracts = new TreeMap<>();
  private final Map<Long, Set<String>> contractsOf = new HashMap<>();
  private final Set<String> groups = new TreeSet<>();
  private final Set<Long> tombstones = new TreeSet<>();

  /** A line. The line of a deleted partner has neither name nor groups. */
  record PartnerLine(
      long id, String name, Set<String> groups, Map<String, String> contracts, boolean deleted) {

    String json() {
      ObjectNode json =
          Answer.JSON
              .createObjectNode()
              .put("type", deleted ? "partnerDeleted" : "partner")
              .put("partnerId", Long.toString(id));
      if (!deleted) {
        json.put("name", name);
        groups.forEach(json.putArray("groups")::add);
        ArrayNode list = json.putArray("contracts");
        contracts.forEach(
            (contract, stage) -> list.addObject().put("contractId", contract).put("stage", stage));
      }
      return json.toString();
    }
  }

  private record ContractLine(long partner, String stage) {}

  /** The lines of a round: one for each partner. */
  static List<PartnerLine> round(int round, int count) {
    Random random = new Random(round);
    List<Map<String, String>> held = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      held.add(new TreeMap<>());
    }
    for (int contract = 0; contract < count; contract++) {
      // Half of the contracts stay with their partner.
      int holder = random.nextBoolean() ? contract : random.nextInt(count);
      held.get(holder).put("S-" + contract, STAGES.get(random.nextInt(STAGES.size())));
    }
    List<PartnerLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean deleted = random.nextInt(20) == 0;
      Set<String> groups = new TreeSet<>();
      for (int g = random.nextInt(4); g > 0; g--) {
        groups.add("g" + random.nextInt(GROUPS));
      }
      lines.add(
          new PartnerLine(i + 1, "partner " + i + " of " + round, groups, held.get(i), deleted));
    }
    return lines;
  }

  void apply(Collection<PartnerLine> lines) {
    lines.forEach(this::apply);
  }

  private void apply(PartnerLine line) {
    Set<String> own = contractsOf.computeIfAbsent(line.id(), id -> new TreeSet<>());
    if (line.deleted()) {
      contracts.keySet().removeAll(own);
      own.clear();
      if (partners.remove(line.id()) != null) {
        tombstones.add(line.id());
      }
      return;
    }
    partners.put(line.id(), line);
    tombstones.remove(line.id());
    groups.addAll(line.groups());
    for (String gone : List.copyOf(own)) {
      if (!line.contracts().containsKey(gone)) {
        contracts.remove(gone);
        own.remove(gone);
      }
    }
    line.contracts()
        .forEach(
            (contract, stage) -> {
              ContractLine before = contracts.put(contract, new ContractLine(line.id(), stage));
              if (before != null) {
                contractsOf.getOrDefault(before.partner(), new TreeSet<>()).remove(contract);
              }
              own.add(contract);
            });
  }

  /** The rows in the form of {@link SyncKillIT#QUERIES}. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    partners.values().forEach(partner -> addRows(partner, rows));
    contracts.forEach(
        (id, contract) ->
            rows.add(
                row(
                    "contract",
                    Map.of(
                        "contract_id",
                        id,
                        "partner",
                        contract.partner(),
                        "stage",
                        contract.stage(),
                        "template_term_id",
                        ABSENT,
                        "start_date",
                        ABSENT,
                        "end_date",
                        ABSENT))));
    groups.forEach(
        group ->
            rows.add(
                row(
                    "partner_group",
                    Map.of("id", group, "name", group, "name_normal", group, "archived", false))));
    tombstones.forEach(id -> rows.add(row("partner_tombstone", Map.of("partner", id))));
    return rows.stream().sorted().toList();
  }

  private static void addRows(PartnerLine partner, List<String> rows) {
    rows.add(
        row(
            "partner",
            Map.of(
                "partner_id",
                partner.id(),
                "name",
                partner.name(),
                "name_normal",
                partner.name(),
                "prospecting_stage",
                ABSENT)));
    for (String group : partner.groups()) {
      rows.add(row("group_membership", Map.of("partner", partner.id(), "group_id", group)));
    }
  }

  /** A row as text: its table, and its columns in order of names. */
  static String row(String table, Map<String, ?> columns) {
    return table + " " + new TreeMap<>(columns);
  }
}
