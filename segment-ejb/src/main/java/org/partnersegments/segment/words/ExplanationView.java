package org.partnersegments.segment.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.vocabulary.ContractStage;

/**
 * Why a partner is in a segment, or not, as it is shown. What each part means is told by {@link
 * org.partnersegments.evaluation.memory.Explanation}. Lists are cut: the first {@value #SHOWN} are
 * shown, and all are counted.
 *
 * @param explanation the tree
 * @param keptOutBy empty for a member
 */
public record ExplanationView(
    long revision,
    String partnerId,
    boolean member,
    NodeView explanation,
    List<KeptOutView> keptOutBy) {

  /** So many values, contracts and groups of a list are shown. */
  public static final int SHOWN = 10;

  /**
   * A node of the tree: of a group {@code match}, {@code on} and {@code conditions}, of a field
   * condition {@code field}, {@code operator} and, if it has any, {@code values}.
   *
   * @param words the condition in words
   * @param valueCount how many different values there are
   * @param decidedBy null where nothing but the conditions or the contract of a group decides
   */
  public record NodeView(
      boolean holds,
      String words,
      @Nullable String match,
      @Nullable String on,
      @Nullable List<NodeView> conditions,
      @Nullable String field,
      @Nullable String operator,
      @Nullable List<String> values,
      @Nullable Integer valueCount,
      @Nullable DecidedByView decidedBy) {}

  /** What of the partner decided; null is what does not apply to the condition. */
  public record DecidedByView(
      @Nullable List<ContractView> contracts,
      @Nullable Integer contractCount,
      @Nullable ContractView contract,
      @Nullable List<Reference> groups,
      @Nullable Integer groupCount,
      @Nullable List<Reference> missingGroups,
      @Nullable Integer missingGroupCount,
      @Nullable String value) {}

  /** A contract of the partner, as far as conditions may ask about it. */
  public record ContractView(
      String contractId, ContractStage stage, @Nullable Reference templateTerm) {}

  /**
   * A condition whose outcome keeps the partner out.
   *
   * @param pointer JSON Pointer into the condition; empty for its root
   * @param words the condition in words
   * @param contracts IDs of the contracts that it would have to turn out differently for; null
   *     outside of same-contract groups
   * @param contractCount how many these are; null likewise
   */
  public record KeptOutView(
      String pointer,
      String words,
      @Nullable List<String> contracts,
      @Nullable Integer contractCount) {}
}
