/**
 * Asks conditions of partners. Here alone conditions become queries; a partner that no condition
 * speaks of is never read.
 */
@NullMarked
package org.partnersegments.evaluation;

import org.jspecify.annotations.NullMarked;
