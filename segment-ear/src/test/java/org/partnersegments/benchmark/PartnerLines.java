package org.partnersegments.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a sync, made from {@link PartnerData}. */
final class PartnerLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private long partners;
  private long contracts;
  private long memberships;

  /** Writes the lines of this many partners. */
  static PartnerLines write(Path file, long seed, int firstId, int partners) throws IOException {
    PartnerLines lines = new PartnerLines();
    PartnerData data = new PartnerData(seed, firstId);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int i = 0; i < partners; i++) {
        out.write(JSON.writeValueAsBytes(lines.line(data.next())));
        out.write('\n');
      }
    }
    return lines;
  }

  private ObjectNode line(PartnerData.Partner partner) {
    partners++;
    ObjectNode line =
        JSON.createObjectNode()
            .put("type", "partner")
            .put("partnerId", Integer.toString(partner.id()))
            .put("name", partner.name());
    if (partner.prospectingStage() != null) {
      line.put("prospectingStage", partner.prospectingStage());
    }
    ArrayNode groups = line.putArray("groups");
    partner.groups().forEach(groups::add);
    memberships += groups.size();
    ArrayNode list = line.putArray("contracts");
    for (PartnerData.Contract contract : partner.contracts()) {
      ObjectNode node =
          list.addObject()
              .put("contractId", contract.id())
              .put("stage", contract.stage())
              .put("startDate", contract.start().toString());
      if (contract.term() != null) {
        node.put("templateTerm", contract.term());
      }
      if (contract.end() != null) {
        node.put("endDate", contract.end().toString());
      }
    }
    contracts += list.size();
    return line;
  }

  long partners() {
    return partners;
  }

  long contracts() {
    return contracts;
  }

  long memberships() {
    return memberships;
  }

  /** The number of rows that the lines describe. */
  long rows() {
    return partners + contracts + memberships;
  }
}
