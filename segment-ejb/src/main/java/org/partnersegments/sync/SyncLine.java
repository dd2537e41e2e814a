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
   * The whole of a partner: contracts and groups that are not named are gone.
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

  /** The partner has left the program's data. */
  record PartnerDeletedLine(String partnerId) implements SyncLine {}
}
