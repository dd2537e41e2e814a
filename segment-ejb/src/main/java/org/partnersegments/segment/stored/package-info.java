/** Reads the conditions of saved segments, and converts them to and from JSON. */
@NullMarked
package org.partnersegments.segment.stored;

import org.jspecify.annotations.NullMarked;
