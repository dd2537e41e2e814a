/** Lines of a sync, and the checks that need only the line. */
@NullMarked
package org.partnersegments.sync.line;

import org.jspecify.annotations.NullMarked;
