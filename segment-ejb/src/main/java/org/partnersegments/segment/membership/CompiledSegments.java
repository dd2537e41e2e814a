package org.partnersegments.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.segment.stored.StoredConditions;

/**
 * The segments of a program, ready to be asked of partners. Trees are compiled once for each
 * version of a segment and kept in memory. No server answers from a stale one: each call takes the
 * versions from the database, where a segment's ID is never given twice and its version changes
 * with each change.
 */
@ApplicationScoped
public class CompiledSegments {

  /**
   * The most JSON whose compiled form is kept. A character of it takes less than a byte in a list
   * of partner IDs, and at most about ten bytes in a list of other IDs.
   */
  private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

  /** What a segment counts besides its condition, in characters. */
  private static final int OWN_CHARACTERS = 100;

  /** A segment that changes gets another key. Nobody asks for the old one, so it goes first. */
  private record Version(int program, long id, long version) {}

  @EJB StoredConditions stored;

  private final Cache<Version, CompiledSegment> cache;

  CompiledSegments() {
    this(MOST_CHARACTERS);
  }

  CompiledSegments(long mostCharacters) {
    cache =
        Caffeine.newBuilder()
            .executor(Runnable::run) // on the caller's thread: servers know no others
            .maximumWeight(mostCharacters)
            .weigher((Version key, CompiledSegment segment) -> OWN_CHARACTERS + segment.length())
            .build();
  }

  /**
   * All segments of the current program, in no particular order. To be called before the
   * transaction's first query, because what is read here is read on a connection of its own.
   */
  List<CompiledSegment> ofProgram() {
    int program = CurrentProgram.id();
    Map<Long, Long> versions = stored.versions();
    List<CompiledSegment> current = new ArrayList<>(versions.size());
    List<Long> others = new ArrayList<>();
    versions.forEach(
        (id, version) -> {
          CompiledSegment segment = cache.getIfPresent(new Version(program, id, version));
          if (segment == null) {
            others.add(id);
          } else {
            current.add(segment);
          }
        });
    stored.forEach(
        others,
        row -> {
          CompiledSegment segment = CompiledSegment.of(row);
          cache.put(new Version(program, segment.id(), segment.version()), segment);
          current.add(segment);
        });
    return current;
  }
}
