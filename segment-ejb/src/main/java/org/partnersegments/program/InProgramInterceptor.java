package org.partnersegments.program;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Enforces {@link InProgram}. */
@Interceptor
@InProgram
@Priority(Interceptor.Priority.APPLICATION)
public class InProgramInterceptor {

  @EJB private ProgramAccess access;

  @AroundInvoke
  Object enter(InvocationContext call) throws Exception {
    Permission needed = call.getMethod().getAnnotation(InProgram.class).value();
    CurrentProgram.Entered entered = access.enter((String) call.getParameters()[0], needed);
    CurrentProgram.Entered outer = CurrentProgram.enteredOrNone();
    if (outer.id() != CurrentProgram.NOWHERE && outer.id() != entered.id()) {
      // The transaction's session already belongs to the outer program.
      throw new IllegalStateException("a call into another program, from within a program");
    }
    CurrentProgram.set(entered);
    try {
      return call.proceed();
    } finally {
      CurrentProgram.set(outer);
    }
  }
}
