package org.partnersegments.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The calendar of the current program. Conditions on days count from its today. */
@ApplicationScoped
public class ProgramCalendar {

  @Inject private Clock clock;

  /** Today in the program's time zone. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(CurrentProgram.timeZone()));
  }
}
