package org.partnersegments.sync;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.partnersegments.sync.line.SyncLine;

/** Applies partner data in tests outside a container. */
public final class ChunkOutside {

  private ChunkOutside() {}

  /** Applies lines in the transaction of an entity manager, in the current program. */
  public static SyncCounts apply(EntityManager entityManager, List<SyncLine> lines) {
    SyncService service = new SyncService();
    service.entityManager = entityManager;
    return service.apply("", lines, SyncOptions.SAVE);
  }
}
