/** Partner data that comes in, and what became of it. */
@NullMarked
package org.partnersegments.api.sync;

import org.jspecify.annotations.NullMarked;
