package org.partnersegments.sync;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.Program;

/** Takes partner data in, a chunk of lines in a transaction. */
@Stateless
@PermitAll
public class SyncService {

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @Resource private SessionContext context;

  /**
   * Applies lines in their order, all or none. A line that changes nothing writes nothing; a chunk
   * that changes anything takes the program's next revision.
   *
   * <p>The program's row is locked until the chunk is committed: two syncs of one program take
   * turns, chunk by chunk, and revisions become visible in their order.
   *
   * @param dryRun whether to count only, and write nothing
   */
  @InProgram(Permission.WRITE_PARTNERS)
  public SyncCounts apply(String program, List<SyncLine> lines, boolean dryRun) {
    Program row =
        entityManager.find(Program.class, CurrentProgram.id(), LockModeType.PESSIMISTIC_WRITE);
    long before = row.revision();
    SyncCounts counts = new SyncChunk(entityManager, row).apply(lines);
    if (!dryRun) {
      return counts;
    }
    context.setRollbackOnly();
    return new SyncCounts(
        counts.created(), counts.updated(), counts.unchanged(), counts.deleted(), before);
  }
}
