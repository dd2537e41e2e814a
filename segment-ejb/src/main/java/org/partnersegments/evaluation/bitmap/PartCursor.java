package org.partnersegments.evaluation.bitmap;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.bitmap.part.Part;
import org.partnersegments.evaluation.bitmap.part.PartnerKeys;
import org.partnersegments.evaluation.bitmap.part.SortedTexts;
import org.partnersegments.evaluation.bitmap.part.Texts;

/** Goes through the members of a part in one of the orders. */
final class PartCursor {

  /** If members are rarer than one in this many, they are sorted; else all keys are walked. */
  private static final int RARE = 64;

  private final PartnerKeys keys;
  private final Texts names;
  private final Members members;
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
  PartCursor(Members members, PartnerSort sort, @Nullable Position after) {
    Part part = members.live().part();
    this.keys = part.keys();
    this.names = part.names().texts();
    this.members = members;
    this.sort = sort;
    this.places =
        !sort.byName() && members.count() < part.size() / RARE ? places(keys, members) : null;
    this.at = after == null ? (sort.descending() ? length() - 1 : 0) : first(after);
    advance();
  }

  private static int[] places(PartnerKeys keys, Members members) {
    return members.numbers().map(keys::place).sorted().toArray();
  }

  private int length() {
    return places == null ? keys.size() : places.length;
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
    if (sort.byName()) {
      number = at < 0 || at >= length() ? -1 : memberFrom(at);
      at = number + (sort.descending() ? -1 : 1);
    } else {
      number = -1;
      for (; number < 0 && at >= 0 && at < length(); at += sort.descending() ? -1 : 1) {
        int candidate = keys.number(places == null ? at : places[at]);
        if (members.contains(candidate)) {
          number = candidate;
        }
      }
    }
  }

  private int memberFrom(int from) {
    return sort.descending() ? members.previous(from) : members.next(from);
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
