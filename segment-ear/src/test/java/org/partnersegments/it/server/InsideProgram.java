package org.partnersegments.it.server;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.function.Supplier;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;

/** Part of the test's archive: runs code inside a program, like the product's services. */
@Stateless
@PermitAll
public class InsideProgram {

  @InProgram(Permission.READ)
  public <T> T call(String program, Supplier<T> work) {
    return work.get();
  }
}
