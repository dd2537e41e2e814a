package org.partnersegments.evaluation.index;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.settings.Setting;

/** Has some of the searches of indexes compared with the database, one at a time. */
@ApplicationScoped
public class IndexChecks {

  private final AtomicLong searches = new AtomicLong();
  private final AtomicBoolean running = new AtomicBoolean();

  @EJB IndexComparison comparison;

  /**
   * Counts a search of the current program, and compares it in the background if it is its turn.
   */
  void sample(PreparedCondition condition) {
    long every = Long.parseLong(Setting.INDEX_CHECK_EVERY.value());
    if (every > 0
        && searches.incrementAndGet() % every == 0
        && running.compareAndSet(false, true)) {
      comparison.compare(CurrentProgram.entered(), condition);
    }
  }

  /** The comparison has ended. */
  void done() {
    running.set(false);
  }
}
