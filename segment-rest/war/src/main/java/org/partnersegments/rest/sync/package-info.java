/** Partner data coming in over HTTP. */
@NullMarked
package org.partnersegments.rest.sync;

import org.jspecify.annotations.NullMarked;
