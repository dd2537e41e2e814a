/** Segments, and lists of them. */
@NullMarked
package org.partnersegments.api.segment;

import org.jspecify.annotations.NullMarked;
