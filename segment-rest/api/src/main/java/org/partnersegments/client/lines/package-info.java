/** Creates the lines of a sync. */
@NullMarked
package org.partnersegments.client.lines;

import org.jspecify.annotations.NullMarked;
