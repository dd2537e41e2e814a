/**
 * The entry to evaluation: queries about the partners that a condition selects. {@link
 * org.partnersegments.evaluation.PartnerSearches} evaluates all partners of a program; the package
 * {@code memory} evaluates one partner whose facts have been read. Both give the same result.
 */
@NullMarked
package org.partnersegments.evaluation;

import org.jspecify.annotations.NullMarked;
