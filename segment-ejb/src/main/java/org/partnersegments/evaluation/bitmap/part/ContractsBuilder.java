package org.partnersegments.evaluation.bitmap.part;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the contracts of partners, in the order of the partners, into layers. */
final class ContractsBuilder {

  private final int mostLayers;
  private final Dictionary stageCodes;
  private final Dictionary termIds;
  private final List<ValueBitmaps.Builder> stages = new ArrayList<>();
  private final List<ValueBitmaps.Builder> terms = new ArrayList<>();
  private final IntColumn ownersOfLast = new IntColumn();
  private final byte[] layerOf;
  private final int[] numberOf;
  private int size;

  ContractsBuilder(int contracts, int mostLayers, Dictionary stageCodes, Dictionary termIds) {
    this.stageCodes = stageCodes;
    this.termIds = termIds;
    this.mostLayers = mostLayers;
    this.layerOf = new byte[contracts];
    this.numberOf = new int[contracts];
  }

  /**
   * Adds a contract.
   *
   * @param owner the number of the partner
   * @param index how many contracts of the partner were added before
   */
  void add(int owner, int index) {
    int layer = Math.min(index, mostLayers);
    boolean last = layer == mostLayers;
    while (stages.size() <= layer) {
      stages.add(new ValueBitmaps.Builder());
      terms.add(new ValueBitmaps.Builder());
    }
    layerOf[size] = (byte) layer;
    numberOf[size++] = last ? ownersOfLast.size() : owner;
    if (last) {
      ownersOfLast.add(owner);
    }
  }

  /** The number of the latest contract in its layer. */
  int number() {
    return numberOf[size - 1];
  }

  /** The stages of the latest contract's layer. */
  ValueBitmaps.Builder stages() {
    return stages.get(layerOf[size - 1]);
  }

  /** The terms of the latest contract's layer. */
  ValueBitmaps.Builder terms() {
    return terms.get(layerOf[size - 1]);
  }

  /**
   * Builds the contracts.
   *
   * @param ids their IDs, in any order
   * @param rows the index of each contract's ID
   */
  Contracts build(Texts.Builder ids, int[] rows) {
    List<ContractLayer> layers = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      int @Nullable [] owners = i == mostLayers ? ownersOfLast.toArray() : null;
      layers.add(
          new ContractLayer(stages.get(i).build(stageCodes), terms.get(i).build(termIds), owners));
    }
    int[] contractOf = new int[size];
    for (int contract = 0; contract < size; contract++) {
      contractOf[rows[contract]] = contract;
    }
    int[] byId = SortedTexts.order(ids.build(), Integer::compare);
    Texts sorted = ids.build(byId);
    for (int place = 0; place < size; place++) {
      byId[place] = contractOf[byId[place]];
    }
    return new Contracts(layers, layerOf, numberOf, sorted, byId);
  }
}
