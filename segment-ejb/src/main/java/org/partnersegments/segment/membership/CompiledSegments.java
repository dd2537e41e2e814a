package org.partnersegments.segment.membership;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.segment.stored.StoredConditions;

/**
 * The segments of a program, ready to be asked of partners. Trees are compiled once for each
 * version of a segment and kept in memory. No server answers from a stale one: each call compares
 * what is kept with the versions in the database, where a segment's ID is never given twice and its
 * version changes with each change.
 */
@ApplicationScoped
public class CompiledSegments {

  private static final long MOST_WEIGHT = 64L * 1024 * 1024;

  @EJB private StoredConditions stored;

  private final SegmentCache cache = new SegmentCache(MOST_WEIGHT);

  /**
   * All segments of the current program, in no particular order. To be called before the
   * transaction's first query, because what is read here is read on a connection of its own.
   */
  List<CompiledSegment> ofProgram() {
    int program = CurrentProgram.id();
    Map<Long, CompiledSegment> kept = cache.of(program);
    Map<Long, Long> versions = stored.versions();
    List<CompiledSegment> current = new ArrayList<>(versions.size());
    List<Long> others = new ArrayList<>();
    versions.forEach(
        (id, version) -> {
          CompiledSegment segment = kept.get(id);
          if (segment != null && segment.version() == version) {
            current.add(segment);
          } else {
            others.add(id);
          }
        });
    if (others.isEmpty() && current.size() == kept.size()) {
      return current;
    }
    stored.forEach(others, segment -> current.add(CompiledSegment.of(segment)));
    cache.keep(program, current);
    return current;
  }
}
