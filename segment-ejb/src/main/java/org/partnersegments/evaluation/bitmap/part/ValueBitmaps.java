package org.partnersegments.evaluation.bitmap.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.PackedBitmap;

/** For each value of a property, the numbers of those that have it. */
public final class ValueBitmaps {

  private final Map<String, PackedBitmap> byValue;
  private final PackedBitmap any;

  private ValueBitmaps(Map<String, PackedBitmap> byValue) {
    this.byValue = byValue;
    this.any = PackedBitmap.union(List.copyOf(byValue.values()));
  }

  /** The numbers of those that have any value. */
  public PackedBitmap any() {
    return any;
  }

  /** Those that have at least one of the values; nobody has an unknown value. */
  public BlockSet anyOf(Collection<String> values) {
    return BlockSet.anyOf(
        values.stream().distinct().map(byValue::get).filter(Objects::nonNull).toList());
  }

  /** Those that have all the values. */
  public BlockSet allOf(Collection<String> values) {
    return BlockSet.all(values.stream().map(value -> anyOf(List.of(value))).toList());
  }

  public Map<String, PackedBitmap> byValue() {
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
              number -> {
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
        + any.sizeInBytes()
        + byValue.values().stream().mapToLong(bitmap -> 48 + bitmap.sizeInBytes()).sum();
  }

  /** Collects the numbers, in ascending order. */
  static final class Builder {

    private final List<PackedBitmap.Builder> byValue = new ArrayList<>();

    /**
     * Adds a number, unless the value is not set.
     *
     * @param value its number in the dictionary, or {@link Dictionary#UNSET}
     */
    void add(int value, int number) {
      if (value != Dictionary.UNSET) {
        while (byValue.size() <= value) {
          byValue.add(new PackedBitmap.Builder());
        }
        byValue.get(value).add(number);
      }
    }

    ValueBitmaps build(Dictionary dictionary) {
      Map<String, PackedBitmap> bitmaps = new HashMap<>();
      for (int value = 0; value < byValue.size(); value++) {
        PackedBitmap bitmap = byValue.get(value).build();
        if (bitmap.count() > 0) {
          bitmaps.put(dictionary.value(value), bitmap);
        }
      }
      return new ValueBitmaps(bitmaps);
    }
  }
}
