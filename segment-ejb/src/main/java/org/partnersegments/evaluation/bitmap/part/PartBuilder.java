package org.partnersegments.evaluation.bitmap.part;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.partnersegments.evaluation.memory.ContractFacts;
import org.partnersegments.evaluation.memory.PartnerFacts;
import org.partnersegments.vocabulary.PartnerKey;

/**
 * Builds a part from partners in any order. It keeps their facts in columns: objects would take
 * several times the memory of the finished part.
 */
public final class PartBuilder {

  /** So the arrays of a part stay well below the longest array. */
  private static final int CONTRACTS_OF_A_PART = 1 << 23;

  private static final int BYTES_OF_TEXTS = 1 << 29;

  private final PartSizes sizes;
  private long[] keys = new long[64];
  private int size;
  private final Texts.Builder names = new Texts.Builder();
  private final Dictionary stageCodes = new Dictionary();
  private final Dictionary groupIds = new Dictionary();
  private final Dictionary termIds = new Dictionary();
  private final IntColumn prospectingStages = new IntColumn();
  private final IntColumn groupEnds = new IntColumn();
  private final IntColumn groups = new IntColumn();
  private final IntColumn contractEnds = new IntColumn();
  private final IntColumn contractStages = new IntColumn();
  private final IntColumn terms = new IntColumn();
  private final Texts.Builder contractIds = new Texts.Builder();

  public PartBuilder(PartSizes sizes) {
    this.sizes = sizes;
  }

  public void add(PartnerFacts partner) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = PartnerKey.of(partner.partnerId());
    names.add(Texts.utf8(partner.normalName()));
    prospectingStages.add(stageCodes.number(partner.prospectingStage()));
    partner.groupIds().forEach(group -> groups.add(groupIds.number(group)));
    groupEnds.add(groups.size());
    for (ContractFacts contract : partner.contracts()) {
      contractIds.add(Texts.utf8(contract.contractId()));
      contractStages.add(stageCodes.number(contract.stage()));
      terms.add(termIds.number(contract.templateTerm()));
    }
    contractEnds.add(contractStages.size());
  }

  public int size() {
    return size;
  }

  public boolean isFull() {
    return size >= sizes.mostPartners()
        || contractStages.size() >= CONTRACTS_OF_A_PART
        || names.length() >= BYTES_OF_TEXTS
        || contractIds.length() >= BYTES_OF_TEXTS;
  }

  /**
   * Builds the part.
   *
   * @throws IllegalArgumentException if a partner was added twice
   */
  public Part build() {
    IntBinaryOperator byKey = (one, other) -> Long.compare(keys[one], keys[other]);
    int[] rows = SortedTexts.order(names.build(), byKey);
    ValueBitmaps.Builder ofProspectingStages = new ValueBitmaps.Builder();
    ValueBitmaps.Builder ofGroups = new ValueBitmaps.Builder();
    for (int number = 0; number < size; number++) {
      int row = rows[number];
      ofProspectingStages.add(prospectingStages.get(row), number);
      for (int i = groupEnds.before(row); i < groupEnds.get(row); i++) {
        ofGroups.add(groups.get(i), number);
      }
    }
    ValueBitmaps.Builder ofContractStages = new ValueBitmaps.Builder();
    ValueBitmaps.Builder ofTerms = new ValueBitmaps.Builder();
    Contracts contracts = contracts(rows, ofContractStages, ofTerms);
    return Part.of(
        new Names(names.build(rows), size >= sizes.fewestWithTrigrams()),
        new PartnerKeys(Arrays.copyOf(keys, size), rows),
        ofProspectingStages.build(stageCodes),
        ofGroups.build(groupIds),
        ofContractStages.build(stageCodes),
        ofTerms.build(termIds),
        contracts);
  }

  private Contracts contracts(
      int[] rows, ValueBitmaps.Builder ofPartnersStages, ValueBitmaps.Builder ofPartnersTerms) {
    int[] order = new int[contractStages.size()];
    ContractsBuilder contracts =
        new ContractsBuilder(order.length, sizes.mostLayers(), stageCodes, termIds);
    int contract = 0;
    for (int number = 0; number < size; number++) {
      int first = contractEnds.before(rows[number]);
      int end = contractEnds.get(rows[number]);
      for (int i = first; i < end; i++) {
        order[contract++] = i;
        ofPartnersStages.add(contractStages.get(i), number);
        ofPartnersTerms.add(terms.get(i), number);
        contracts.add(number, i - first);
        contracts.stages().add(contractStages.get(i), contracts.number());
        contracts.terms().add(terms.get(i), contracts.number());
      }
    }
    return contracts.build(contractIds, order);
  }
}
