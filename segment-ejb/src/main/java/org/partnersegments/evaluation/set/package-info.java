/**
 * A condition as an algebra of sets of partners: which table each fact stands in, and how sets are
 * joined. Plain Java.
 */
@NullMarked
package org.partnersegments.evaluation.set;

import org.jspecify.annotations.NullMarked;
