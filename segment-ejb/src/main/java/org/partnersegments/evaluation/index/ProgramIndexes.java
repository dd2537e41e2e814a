package org.partnersegments.evaluation.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnersegments.settings.Setting;

/**
 * The indexes of all programs on this server, within the memory that the operator allows. When a
 * program needs room, the least recently asked indexes go first.
 */
@ApplicationScoped
public class ProgramIndexes {

  private static final String AUTO = Setting.INDEX_MEMORY.byDefault();

  /** The part of the heap that indexes may take by default, in percent. */
  private static final int SHARE_OF_HEAP = 40;

  private static final long MEGABYTE = 1L << 20;

  /** An index that was asked so recently does not go for another: both would be built in turns. */
  private static final Duration IN_USE = Duration.ofMinutes(1);

  /** About what an index takes for each partner, until one was built. */
  private static final int BYTES_PER_PARTNER = 150;

  private final Map<Integer, IndexSlot> slots = new ConcurrentHashMap<>();

  @Inject Clock clock;

  /** The bytes that all indexes may take; 0 if there are to be none. */
  static long mostBytes() {
    String megabytes = Setting.INDEX_MEMORY.value();
    return megabytes.equals(AUTO)
        ? Runtime.getRuntime().maxMemory() / 100 * SHARE_OF_HEAP
        : Long.parseLong(megabytes) * MEGABYTE;
  }

  IndexSlot of(int program) {
    return slots.computeIfAbsent(program, id -> new IndexSlot());
  }

  /** The state of a program's index, for its administrators. */
  public IndexState state(int program) {
    IndexSlot slot = slots.get(program);
    if (mostBytes() == 0) {
      return new IndexState(IndexState.Kind.OFF, null, 0, null);
    }
    return slot == null
        ? new IndexState(IndexState.Kind.ABSENT, null, 0, null)
        : slot.state(clock.instant());
  }

  /** Whether there is room for the index of so many partners, after others went for it. */
  boolean makeRoom(IndexSlot slot, long partners) {
    return makeRoom(slot, partners * BYTES_PER_PARTNER, clock.instant());
  }

  /** Drops indexes until the index of a program, which has grown, and the others have room. */
  void keepWithinBounds(IndexSlot slot) {
    if (!makeRoom(slot, slot.bytes(), clock.instant())) {
      slot.drop();
      slot.waits(clock.instant().plus(IN_USE));
    }
  }

  private synchronized boolean makeRoom(IndexSlot slot, long needed, Instant now) {
    long most = mostBytes();
    List<IndexSlot> others =
        slots.values().stream()
            .filter(other -> other != slot && other.bytes() > 0)
            .sorted(Comparator.comparing(IndexSlot::askedAt))
            .toList();
    long taken = others.stream().mapToLong(IndexSlot::bytes).sum();
    long idle =
        others.stream().filter(other -> isIdle(other, now)).mapToLong(IndexSlot::bytes).sum();
    if (taken - idle + needed > most) {
      return false;
    }
    for (IndexSlot other : others) {
      if (taken + needed <= most) {
        break;
      }
      if (isIdle(other, now)) {
        taken -= other.bytes();
        other.drop();
      }
    }
    return true;
  }

  private static boolean isIdle(IndexSlot slot, Instant now) {
    return slot.askedAt().plus(IN_USE).isBefore(now);
  }
}
