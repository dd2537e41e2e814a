/** Describes conditions and explanations in words, with the names of what they refer to. */
@NullMarked
package org.partnersegments.segment.words;

import org.jspecify.annotations.NullMarked;
