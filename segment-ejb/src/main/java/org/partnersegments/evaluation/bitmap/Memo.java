package org.partnersegments.evaluation.bitmap;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.bitmap.part.Bits;

/**
 * The results of recent conditions, so that the edit of one condition costs only the path to the
 * root. A part never changes, so its results stay valid while other parts come and go. The least
 * recently used results go first. Thread-safe.
 */
final class Memo {

  private static final long FEWEST_BYTES = 1 << 18;

  /** The share of an index's own bytes that its results may take. */
  private static final int SHARE = 4;

  /** A key, its place in the table, and the objects of a result besides its bitmap. */
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
  private final Map<Key, Bits> results = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  private Memo(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** An empty memo for an index of this size. */
  static Memo forIndexOf(long bytes) {
    return new Memo(Math.max(FEWEST_BYTES, bytes / SHARE));
  }

  synchronized @Nullable Bits get(Key key) {
    return results.get(key);
  }

  synchronized void put(Key key, Bits result) {
    bytes += weight(result);
    Bits former = results.put(key, result);
    if (former != null) {
      bytes -= weight(former);
    }
    Iterator<Bits> oldest = results.values().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= weight(oldest.next());
      oldest.remove();
    }
  }

  private static long weight(Bits result) {
    return BYTES_PER_RESULT + Bits.sizeInBytes(result.bitmap());
  }

  synchronized long sizeInBytes() {
    return bytes;
  }

  long mostBytes() {
    return mostBytes;
  }
}
