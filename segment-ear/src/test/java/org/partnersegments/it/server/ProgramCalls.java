package org.partnersegments.it.server;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.function.Supplier;
import org.partnersegments.program.ProgramService;
import org.partnersegments.program.Role;
import org.partnersegments.sync.SyncCounts;
import org.partnersegments.sync.SyncOptions;
import org.partnersegments.sync.SyncService;
import org.partnersegments.sync.line.SyncLine;

/** Part of the test's archive: calls the product as an administrator. */
@Stateless
@PermitAll
@RunAs(Role.CONTAINER_ADMIN)
public class ProgramCalls {

  @EJB private ProgramService programs;
  @EJB private SyncService sync;
  @EJB private InsideProgram inside;

  public void create(String program) {
    programs.put(program, "In the container", "UTC");
  }

  public SyncCounts load(String program, List<SyncLine> lines) {
    return sync.apply(program, lines, SyncOptions.SAVE);
  }

  public <T> T inside(String program, Supplier<T> work) {
    return inside.call(program, work);
  }
}
