/** Exports all partners of a segment. */
@NullMarked
package org.partnersegments.segment.export;

import org.jspecify.annotations.NullMarked;
