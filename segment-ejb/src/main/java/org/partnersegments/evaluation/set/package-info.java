/**
 * Translates conditions into an algebra of sets of partners: which table has each fact, and how
 * sets are joined. Plain Java.
 */
@NullMarked
package org.partnersegments.evaluation.set;

import org.jspecify.annotations.NullMarked;
