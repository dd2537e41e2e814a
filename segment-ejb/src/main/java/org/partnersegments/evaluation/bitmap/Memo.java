package org.partnersegments.evaluation.bitmap;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.bitmap.block.BlockSet;

/**
 * The results of recent conditions, so that the edit of one condition costs only the path to the
 * root. A part never changes, so its sets stay valid while other parts come and go; counts belong
 * to one revision. The least recently used results go first. Thread-safe.
 */
final class Memo<R> {

  /** Small indexes remember more than their share. */
  private static final long FEWEST_BYTES_OF_SETS = 1 << 18;

  private static final long FEWEST_BYTES_OF_COUNTS = 1 << 14;

  /** The share of an index's own bytes that its sets may take. */
  private static final int SHARE_OF_SETS = 4;

  /** The share of an index's own bytes that its counts may take. */
  private static final int SHARE_OF_COUNTS = 100;

  /** A key, its place in the table, and the objects of a result besides its bitmaps. */
  private static final int BYTES_PER_RESULT = 240;

  /**
   * What a result depends on.
   *
   * @param part the serial number of the part
   * @param terms the serial number of the names of template terms
   * @param digest of the condition
   */
  record Key(long part, long terms, String digest) {}

  private final long mostBytes;
  private final ToLongFunction<R> bytesOf;
  private final Map<Key, R> results = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  private Memo(long mostBytes, ToLongFunction<R> bytesOf) {
    this.mostBytes = mostBytes;
    this.bytesOf = bytesOf;
  }

  /** An empty memo of sets for an index of this size. */
  static Memo<BlockSet> ofSets(long bytesOfIndex) {
    return new Memo<>(
        Math.max(FEWEST_BYTES_OF_SETS, bytesOfIndex / SHARE_OF_SETS), BlockSet::sizeInBytes);
  }

  /** An empty memo of counts for an index of this size. */
  static Memo<Long> ofCounts(long bytesOfIndex) {
    return new Memo<>(Math.max(FEWEST_BYTES_OF_COUNTS, bytesOfIndex / SHARE_OF_COUNTS), count -> 0);
  }

  synchronized @Nullable R get(Key key) {
    return results.get(key);
  }

  synchronized void put(Key key, R result) {
    bytes += weight(result);
    @Nullable R former = results.put(key, result);
    if (former != null) {
      bytes -= weight(former);
    }
    Iterator<R> oldest = results.values().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= weight(oldest.next());
      oldest.remove();
    }
  }

  private long weight(R result) {
    return BYTES_PER_RESULT + bytesOf.applyAsLong(result);
  }

  synchronized long sizeInBytes() {
    return bytes;
  }

  long mostBytes() {
    return mostBytes;
  }
}
