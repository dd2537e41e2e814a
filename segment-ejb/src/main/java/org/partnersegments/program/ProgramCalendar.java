package org.partnersegments.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The calendar of the current program: conditions on days count from its today. */
@ApplicationScoped
public class ProgramCalendar {

  @Inject private Clock clock;

  /** The day that it is now in the program's time zone. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(CurrentProgram.timeZone()));
  }
}
