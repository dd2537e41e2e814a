package org.partnersegments.evaluation.memory;

import org.jspecify.annotations.Nullable;
import org.partnersegments.vocabulary.ContractStage;

/**
 * Everything that conditions can test about one contract.
 *
 * @param templateTerm the ID of its term; null if it has none
 * @param templateTermName the normal form of that term's name; null if there is no such term
 */
public record ContractFacts(
    String contractId,
    ContractStage stage,
    @Nullable String templateTerm,
    @Nullable String templateTermName) {}
