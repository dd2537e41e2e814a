package org.partnersegments.segment.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.partnersegments.evaluation.index.IndexState;
import org.partnersegments.evaluation.index.ProgramIndexes;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.program.ProgramAccess;

/** Tells administrators the state of a program's index. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // it reads nothing of the database
public class IndexStateService {

  @EJB private ProgramAccess access;
  @Inject private ProgramIndexes indexes;

  /** The state of the index on this server; empty unless the caller administers the program. */
  @InProgram(Permission.SEE)
  public Optional<IndexState> forAdministrator(String program) {
    return access.allows(program, Permission.ADMINISTER)
        ? Optional.of(indexes.state(CurrentProgram.id()))
        : Optional.empty();
  }
}
