package org.partnersegments.evaluation.bitmap.part;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.partnersegments.condition.TextMatch;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.block.BlockSet;
import org.partnersegments.evaluation.bitmap.block.RoaringSet;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * The contracts of a part's partners. What one contract must satisfy is evaluated with the numbers
 * of contracts, and only then with those of their owners. So it is exact for every combination of
 * fields.
 *
 * <p>The contracts are in layers: the first contract of each partner is in the first layer, the
 * second in the second, and so on. The last layer has the contracts of partners with very many.
 */
public final class Contracts {

  /** Between as many steps, the deadline is checked. */
  private static final int STEPS_AT_ONCE = 4_096;

  private final List<ContractLayer> layers;
  private final byte[] layerOf;
  private final int[] numberOf;
  private final Texts ids;
  private final int[] byId;

  /**
   * @param layerOf the layer of each contract, in the order of their owners
   * @param numberOf the number of each contract in its layer
   * @param ids the IDs in their order
   * @param byId the contract with each ID
   */
  Contracts(List<ContractLayer> layers, byte[] layerOf, int[] numberOf, Texts ids, int[] byId) {
    this.layers = List.copyOf(layers);
    this.layerOf = layerOf;
    this.numberOf = numberOf;
    this.ids = ids;
    this.byId = byId;
  }

  int size() {
    return numberOf.length;
  }

  int layer(int contract) {
    return layerOf[contract];
  }

  int number(int contract) {
    return numberOf[contract];
  }

  /** The partner with a contract. */
  int owner(int contract) {
    return layers.get(layerOf[contract]).owner(numberOf[contract]);
  }

  /** The ID of each contract. */
  List<String> ids() {
    String[] all = new String[size()];
    for (int place = 0; place < all.length; place++) {
      all[byId[place]] = ids.get(place);
    }
    return List.of(all);
  }

  public List<ContractLayer> layers() {
    return layers;
  }

  /** The contracts with one of the IDs, in each layer. */
  public List<BlockSet> withIds(Collection<String> contractIds, Deadline deadline) {
    IntColumn found = new IntColumn();
    int searched = 0;
    int place = 0;
    for (String id : contractIds) {
      if (searched++ % STEPS_AT_ONCE == 0) {
        deadline.check();
      }
      byte[] text = Texts.utf8(id);
      place = first(text, place);
      for (int at = place; at < byId.length && ids.compare(at, text) == 0; at++) {
        found.add(byId[at]);
      }
    }
    return inLayers(found.toArray());
  }

  /** The contracts whose IDs match a text, in each layer. */
  public List<BlockSet> withIdsLike(TextMatch match, String text, Deadline deadline) {
    byte[] asked = Texts.utf8(text);
    int from = 0;
    int to = byId.length;
    if (match == TextMatch.STARTS_WITH) {
      from = first(asked, 0);
      to = SortedTexts.first(from, to, place -> !ids.startsWith(place, asked));
    }
    IntColumn found = new IntColumn();
    for (int place = from; place < to; place++) {
      if (place % STEPS_AT_ONCE == 0) {
        deadline.check();
      }
      if (match == TextMatch.STARTS_WITH || ids.matches(place, match, asked)) {
        found.add(byId[place]);
      }
    }
    return inLayers(found.toArray());
  }

  private List<BlockSet> inLayers(int[] contracts) {
    Arrays.sort(contracts);
    List<RoaringBitmapWriter<RoaringBitmap>> numbers =
        IntStream.range(0, layers.size())
            .<RoaringBitmapWriter<RoaringBitmap>>mapToObj(i -> RoaringBitmapWriter.writer().get())
            .toList();
    for (int contract : contracts) {
      numbers.get(layerOf[contract]).add(numberOf[contract]);
    }
    return numbers.stream().<BlockSet>map(writer -> new RoaringSet(writer.get())).toList();
  }

  /**
   * The place of the first ID that is not before a text.
   *
   * @param near where to begin: the next of several sorted texts is often near
   */
  private int first(byte[] text, int near) {
    if (near > 0 && ids.compare(near - 1, text) >= 0) {
      return SortedTexts.first(0, near, place -> ids.compare(place, text) >= 0);
    }
    int step = 1;
    while (near + step < ids.size() && ids.compare(near + step, text) < 0) {
      step *= 2;
    }
    int end = Math.min(near + step, ids.size());
    return SortedTexts.first(near, end, place -> ids.compare(place, text) >= 0);
  }

  /** The partners that own at least one of the contracts, which are given for each layer. */
  public BlockSet ownersOf(List<BlockSet> contracts, Deadline deadline) {
    return BlockSet.any(
        IntStream.range(0, layers.size())
            .mapToObj(i -> layers.get(i).ownersOf(contracts.get(i), deadline))
            .toList());
  }

  long sizeInBytes() {
    return 96
        + layers.stream().mapToLong(ContractLayer::sizeInBytes).sum()
        + 9L * numberOf.length
        + ids.sizeInBytes();
  }
}
