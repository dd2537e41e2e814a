/** Reads the conditions of saved segments, and writes them as JSON. */
@NullMarked
package org.partnersegments.segment.stored;

import org.jspecify.annotations.NullMarked;
