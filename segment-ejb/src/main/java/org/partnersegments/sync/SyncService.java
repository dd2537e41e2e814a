package org.partnersegments.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.Program;
import org.partnersegments.sync.line.SyncLine;

/** Imports partner data, one chunk of lines per transaction. */
@Stateless
@PermitAll
public class SyncService {

  /** After this many written rows, the database's statistics are out of date in any program. */
  private static final long MANY_ROWS = 50_000;

  /** So few rows are searched quickly, however the database plans it. */
  private static final long FEW_ROWS = 100;

  @PersistenceContext(unitName = "segment")
  EntityManager entityManager;

  /** The program's revision, for callers that may push partner data into it. */
  @InProgram(Permission.WRITE_PARTNERS)
  public long revision(String program) {
    return row(LockModeType.NONE).revision();
  }

  private Program row(LockModeType lock) {
    return Objects.requireNonNull(entityManager.find(Program.class, CurrentProgram.id(), lock));
  }

  /**
   * Applies lines in their order, all or none, except those that it rejects. A line that changes
   * nothing writes nothing. A chunk that changes something takes the program's next revision.
   *
   * <p>The program's row stays locked until the chunk is committed. So two syncs of one program
   * take turns chunk by chunk, and revisions become visible in order.
   *
   * @param options a dry run writes and locks nothing
   */
  @InProgram(Permission.WRITE_PARTNERS)
  public SyncCounts apply(String program, List<SyncLine> lines, SyncOptions options) {
    Program row =
        row(options.dryRun() == null ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE);
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(connection -> apply(row, connection, lines, options));
  }

  private static SyncCounts apply(
      Program program, Connection connection, List<SyncLine> lines, SyncOptions options)
      throws SQLException {
    SyncStatements statements = SyncStatements.of(connection, program.id());
    SyncReader reader = new SyncReader(statements, lines);
    ProgramRows before = reader.read();
    DryRun dryRun = options.dryRun();
    if (dryRun != null) {
      dryRun.addRemembered(reader, before);
    }
    ProgramRows after = new ProgramRows(before);
    SyncChunk chunk = new SyncChunk(after, reader.keys(), options.create());
    chunk.apply(lines);
    if (dryRun != null) {
      dryRun.take(statements, chunk, before, after);
    }
    if (dryRun != null || !chunk.changed()) {
      return chunk.counts(0, program.revision());
    }
    long revision = program.takeRevision();
    int written = new SyncWriter(statements, before, after, revision).write(chunk);
    return chunk.counts(written, revision);
  }

  /**
   * Updates the database's statistics if a sync wrote many rows, or rows for a quarter of the
   * program's partners. Without that, PostgreSQL may expect one row of a new program, and read its
   * rows again for each pair of partner and contract: an export of 500 partners took 30 s.
   *
   * @param written the number of rows that the sync wrote
   */
  @InProgram(Permission.WRITE_PARTNERS)
  public void analyzeAfter(String program, long written) {
    if (written >= MANY_ROWS || (written >= FEW_ROWS && !hasMorePartnersThan(written * 4))) {
      entityManager
          .unwrap(Session.class)
          .doWork(connection -> SyncStatements.of(connection, CurrentProgram.id()).analyze());
    }
  }

  /** Reads only as many rows as it needs to know. */
  private boolean hasMorePartnersThan(long rows) {
    return !entityManager
        .createQuery("select 1 from Partner", Integer.class)
        .setFirstResult(Math.toIntExact(rows))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
