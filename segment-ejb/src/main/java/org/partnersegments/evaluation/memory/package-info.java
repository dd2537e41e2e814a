/** Evaluates conditions in memory, one partner at a time: whether it is a member, and why. */
@NullMarked
package org.partnersegments.evaluation.memory;

import org.jspecify.annotations.NullMarked;
