package org.partnersegments.segment.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.partner.PartnerView.Reference;
import org.partnersegments.vocabulary.ContractStage;

/**
 * The reasons why a partner is or is not in a segment, as clients see them. {@link
 * org.partnersegments.evaluation.memory.Explanation} defines each part. Of each list, the first
 * {@value #SHOWN} elements are shown and all are counted.
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

  /** At most this many values, contracts or groups of a list are shown. */
  public static final int SHOWN = 10;

  /**
   * A node of the tree. A group has {@code match}, {@code on} and {@code conditions}; a field
   * condition has {@code field}, {@code operator} and, if it has any, {@code values}.
   *
   * @param words the condition in words
   * @param valueCount the number of different values
   * @param decidedBy null if only the conditions or the contract of a group decide
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

  /**
   * The facts about the partner that decided. A component that does not apply to the condition is
   * null.
   */
  public record DecidedByView(
      @Nullable List<ContractView> contracts,
      @Nullable Integer contractCount,
      @Nullable ContractView contract,
      @Nullable List<Reference> groups,
      @Nullable Integer groupCount,
      @Nullable List<Reference> missingGroups,
      @Nullable Integer missingGroupCount,
      @Nullable String value) {}

  /** A contract of the partner, with the properties that conditions can test. */
  public record ContractView(
      String contractId, ContractStage stage, @Nullable Reference templateTerm) {}

  /**
   * A condition whose outcome keeps the partner out.
   *
   * @param pointer JSON Pointer into the condition; empty for its root
   * @param words the condition in words
   * @param contracts IDs of the contracts for which its outcome would have to be different; null
   *     outside same-contract groups
   * @param contractCount the number of these contracts; null outside same-contract groups
   */
  public record KeptOutView(
      String pointer,
      String words,
      @Nullable List<String> contracts,
      @Nullable Integer contractCount) {}
}
