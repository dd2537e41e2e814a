package org.partnersegments.sync;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.Contract;
import org.partnersegments.vocabulary.ProspectingStage;

/** A valid line of partner data. */
public sealed interface SyncLine {

  /** Defines a partner group. */
  record GroupLine(String id, String name, boolean archived) implements SyncLine {}

  /** Defines a template term. */
  record TermLine(String id, String name, boolean archived) implements SyncLine {}

  /**
   * A complete partner. Contracts and groups that the line does not name are removed.
   *
   * @param groups IDs of its groups
   * @param contracts by contract ID
   */
  record PartnerLine(
      String partnerId,
      String name,
      @Nullable ProspectingStage prospectingStage,
      Set<String> groups,
      Map<String, Contract.Terms> contracts)
      implements SyncLine {}

  /** Deletes a partner from the program's data. */
  record PartnerDeletedLine(String partnerId) implements SyncLine {}
}
