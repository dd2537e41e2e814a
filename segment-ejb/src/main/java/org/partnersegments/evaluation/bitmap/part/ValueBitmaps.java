package org.partnersegments.evaluation.bitmap.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** For each value of a property, the numbers of those that have it. */
public final class ValueBitmaps {

  private final Map<String, RoaringBitmap> byValue;
  private final RoaringBitmap any;

  private ValueBitmaps(Map<String, RoaringBitmap> byValue) {
    this.byValue = byValue;
    this.any = Bits.union(List.copyOf(byValue.values()));
  }

  /** The numbers of those that have any value. */
  public RoaringBitmap any() {
    return any;
  }

  /** The numbers of those that have at least one of the values; nobody has an unknown value. */
  public RoaringBitmap anyOf(Collection<String> values) {
    return Bits.union(
        values.stream().distinct().map(byValue::get).filter(Objects::nonNull).toList());
  }

  /** The numbers of those that have all the values. */
  public RoaringBitmap allOf(Collection<String> values) {
    return Bits.all(values.stream().map(value -> Bits.of(anyOf(List.of(value)))).toList()).bitmap();
  }

  public Map<String, RoaringBitmap> byValue() {
    return Collections.unmodifiableMap(byValue);
  }

  /**
   * The values of each number.
   *
   * @param limit above all numbers
   * @return for each number its values, in no order; empty if it has none
   */
  List<List<String>> byNumber(int limit) {
    List<List<String>> values = new ArrayList<>(Collections.nCopies(limit, List.of()));
    byValue.forEach(
        (value, numbers) -> {
          List<String> only = List.of(value);
          numbers.forEach(
              (int number) -> {
                List<String> own = values.get(number);
                values.set(
                    number,
                    own.isEmpty() ? only : Stream.concat(own.stream(), only.stream()).toList());
              });
        });
    return values;
  }

  public long sizeInBytes() {
    return 128
        + Bits.sizeInBytes(any)
        + byValue.values().stream().mapToLong(bitmap -> 48 + Bits.sizeInBytes(bitmap)).sum();
  }

  /** Collects the numbers, in ascending order. */
  static final class Builder {

    private final List<RoaringBitmap> byValue = new ArrayList<>();

    /**
     * Adds a number, unless the value is not set.
     *
     * @param value its number in the dictionary, or {@link Dictionary#UNSET}
     */
    void add(int value, int number) {
      if (value != Dictionary.UNSET) {
        while (byValue.size() <= value) {
          byValue.add(new RoaringBitmap());
        }
        byValue.get(value).add(number);
      }
    }

    ValueBitmaps build(Dictionary dictionary) {
      Map<String, RoaringBitmap> bitmaps = new HashMap<>();
      for (int value = 0; value < byValue.size(); value++) {
        RoaringBitmap bitmap = byValue.get(value);
        if (!bitmap.isEmpty()) {
          bitmap.runOptimize();
          bitmap.trim();
          bitmaps.put(dictionary.value(value), bitmap);
        }
      }
      return new ValueBitmaps(bitmaps);
    }
  }
}
