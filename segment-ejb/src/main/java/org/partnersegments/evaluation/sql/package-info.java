/** Answers conditions by queries of the Criteria API. The only package that uses it. */
@NullMarked
package org.partnersegments.evaluation.sql;

import org.jspecify.annotations.NullMarked;
