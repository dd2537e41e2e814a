/**
 * Asks conditions of partners, in two ways that give the same answer. {@link
 * org.partnersegments.evaluation.PartnerSearch} makes a query of a condition, for all partners at
 * once; here alone conditions become queries. {@link
 * org.partnersegments.evaluation.CompiledCondition} and {@link
 * org.partnersegments.evaluation.Explanation} ask it of one partner whose facts have been read.
 */
@NullMarked
package org.partnersegments.evaluation;

import org.jspecify.annotations.NullMarked;
