/** Evaluates conditions for one partner at a time, in memory: who is a member, and why. */
@NullMarked
package org.partnersegments.evaluation.memory;

import org.jspecify.annotations.NullMarked;
