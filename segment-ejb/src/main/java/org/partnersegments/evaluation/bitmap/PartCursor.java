package org.partnersegments.evaluation.bitmap;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.bitmap.part.Bits;
import org.partnersegments.evaluation.bitmap.part.PartnerKeys;
import org.partnersegments.evaluation.bitmap.part.SortedTexts;
import org.partnersegments.evaluation.bitmap.part.Texts;
import org.roaringbitmap.RoaringBitmap;

/** Goes through the members of a part in one of the orders. */
final class PartCursor {

  /** If members are rarer than one in this many, they are sorted; else all keys are walked. */
  private static final int RARE = 64;

  private final LivePart live;
  private final PartnerKeys keys;
  private final Texts names;
  private final Bits set;
  private final PartnerSort sort;

  /** The places of rare members in the order of keys, if they were sorted. */
  private final int @Nullable [] places;

  /** The number, the place, or the index of the place where the search goes on. */
  private int at;

  private int number = -1;

  /**
   * Begins after a position.
   *
   * @param after null for the beginning
   */
  PartCursor(LivePart live, Bits set, PartnerSort sort, @Nullable Position after) {
    this.live = live;
    this.keys = live.part().keys();
    this.names = live.part().names().texts();
    this.set = set;
    this.sort = sort;
    this.places =
        !sort.byName() && live.count(set) < live.part().size() / RARE ? places(live, set) : null;
    this.at = after == null ? (sort.descending() ? length() - 1 : 0) : first(after);
    advance();
  }

  private static int[] places(LivePart live, Bits set) {
    RoaringBitmap members = live.alive(set);
    int[] places = new int[members.getCardinality()];
    int[] count = {0};
    members.forEach((int member) -> places[count[0]++] = live.part().keys().place(member));
    Arrays.sort(places);
    return places;
  }

  private int length() {
    return places == null ? live.part().size() : places.length;
  }

  private int first(Position after) {
    int low;
    if (sort.byName()) {
      byte[] name = Texts.utf8(after.normalName());
      low =
          SortedTexts.first(
              0,
              length(),
              i -> sort.descending() ? !isBefore(i, name, after) : isAfter(i, name, after));
    } else {
      int place = keys.firstPlace(after.key());
      boolean found =
          place < keys.size() && keys.key(keys.number(place)) == after.key() && !sort.descending();
      int firstPlace = found ? place + 1 : place;
      int[] rare = places;
      low =
          rare == null ? firstPlace : SortedTexts.first(0, rare.length, i -> rare[i] >= firstPlace);
    }
    return sort.descending() ? low - 1 : low;
  }

  private boolean isBefore(int other, byte[] name, Position position) {
    int comparison = names.compare(other, name);
    return comparison < 0 || (comparison == 0 && keys.key(other) < position.key());
  }

  private boolean isAfter(int other, byte[] name, Position position) {
    int comparison = names.compare(other, name);
    return comparison > 0 || (comparison == 0 && keys.key(other) > position.key());
  }

  /** The number of the member at which the cursor is; -1 after the last. */
  int number() {
    return number;
  }

  long key() {
    return keys.key(number);
  }

  Position position() {
    return new Position(names.get(number), key());
  }

  void advance() {
    int step = sort.descending() ? -1 : 1;
    number = -1;
    while (number < 0 && at >= 0 && at < length()) {
      if (sort.byName()) {
        at = member(at);
      }
      if (at >= 0 && at < length()) {
        int candidate = sort.byName() ? at : keys.number(places == null ? at : places[at]);
        if (live.isAlive(candidate) && set.contains(candidate)) {
          number = candidate;
        }
        at += step;
      }
    }
  }

  /** The next number from here on that is in the set; outside of the part if there is none. */
  private int member(int from) {
    RoaringBitmap bitmap = set.bitmap();
    long next;
    if (sort.descending()) {
      next = set.complement() ? bitmap.previousAbsentValue(from) : bitmap.previousValue(from);
    } else {
      next = set.complement() ? bitmap.nextAbsentValue(from) : bitmap.nextValue(from);
    }
    return next < 0 || next >= live.part().size() ? -1 : (int) next;
  }

  /** The order of cursors of several parts by the members at which they are. */
  static Comparator<PartCursor> order(PartnerSort sort) {
    Comparator<PartCursor> byKey = Comparator.comparingLong(PartCursor::key);
    Comparator<PartCursor> byName =
        (one, other) -> one.names.compare(one.number, other.names, other.number);
    Comparator<PartCursor> order = sort.byName() ? byName.thenComparing(byKey) : byKey;
    return sort.descending() ? order.reversed() : order;
  }
}
