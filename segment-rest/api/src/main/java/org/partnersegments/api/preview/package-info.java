/** What a condition selects, and what a change of one would do. */
@NullMarked
package org.partnersegments.api.preview;

import org.jspecify.annotations.NullMarked;
