/** What the conditions of segments refer to, and the removal of what nothing refers to. */
@NullMarked
package org.partnersegments.segment.references;

import org.jspecify.annotations.NullMarked;
