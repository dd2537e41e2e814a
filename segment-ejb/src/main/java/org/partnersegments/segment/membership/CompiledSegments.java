package org.partnersegments.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.program.CurrentProgram;
import org.partnersegments.segment.stored.StoredConditions;

/**
 * The segments of a program, compiled for testing partners. Each version of a segment is compiled
 * once and cached in memory. No server uses an outdated version: each call reads the current
 * versions from the database, where segment IDs are never reused and each change gives a segment a
 * new version.
 */
@ApplicationScoped
public class CompiledSegments {

  /**
   * The most characters of JSON whose compiled form is cached. Compiled, a character takes less
   * than a byte in a list of partner IDs, and at most about ten bytes in a list of other IDs.
   */
  private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

  /** The characters that a segment counts in addition to its condition. */
  private static final int OWN_CHARACTERS = 100;

  /**
   * A changed segment gets another key. Nobody uses the old key again, so the cache evicts it
   * first.
   */
  private record Version(int program, long id, long version) {}

  @EJB StoredConditions stored;

  private final Cache<Version, CompiledSegment> cache;

  CompiledSegments() {
    this(MOST_CHARACTERS);
  }

  CompiledSegments(long mostCharacters) {
    cache =
        Caffeine.newBuilder()
            .executor(Runnable::run) // on the caller's thread: a server manages its threads itself
            .maximumWeight(mostCharacters)
            .weigher((Version key, CompiledSegment segment) -> OWN_CHARACTERS + segment.length())
            .build();
  }

  /**
   * Returns all segments of the current program, in no particular order. Call it before the
   * transaction's first query, because it reads on another connection.
   *
   * @throws SearchTimeoutException if the deadline passes; what was compiled until then is cached
   */
  List<CompiledSegment> ofProgram(Deadline deadline) {
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
          deadline.check();
          CompiledSegment segment = CompiledSegment.of(row);
          cache.put(new Version(program, segment.id(), segment.version()), segment);
          current.add(segment);
        });
    return current;
  }
}
