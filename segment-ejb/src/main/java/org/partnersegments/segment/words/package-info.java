/** Puts conditions and explanations into words, with the names of what they refer to. */
@NullMarked
package org.partnersegments.segment.words;

import org.jspecify.annotations.NullMarked;
