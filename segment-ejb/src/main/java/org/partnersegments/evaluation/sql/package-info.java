/** Evaluates conditions with queries of the Criteria API. No other package uses that API. */
@NullMarked
package org.partnersegments.evaluation.sql;

import org.jspecify.annotations.NullMarked;
