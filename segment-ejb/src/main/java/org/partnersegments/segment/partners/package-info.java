/**
 * The partners of saved and unsaved segments: previews, pages, sizes, comparisons, compositions,
 * overlaps.
 */
@NullMarked
package org.partnersegments.segment.partners;

import org.jspecify.annotations.NullMarked;
