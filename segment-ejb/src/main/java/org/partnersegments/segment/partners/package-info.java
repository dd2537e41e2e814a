/** Who is in a segment, saved or not: previews, pages, sizes, comparisons. */
@NullMarked
package org.partnersegments.segment.partners;

import org.jspecify.annotations.NullMarked;
