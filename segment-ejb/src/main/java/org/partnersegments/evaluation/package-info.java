/**
 * The door to evaluation: what you can ask about the partners that a condition selects. {@link
 * org.partnersegments.evaluation.PartnerSearch} answers for all partners of a program; the package
 * {@code memory} answers for one partner whose facts have been read. Both give the same answer.
 */
@NullMarked
package org.partnersegments.evaluation;

import org.jspecify.annotations.NullMarked;
