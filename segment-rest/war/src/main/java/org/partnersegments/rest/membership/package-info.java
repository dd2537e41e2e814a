/** Who is in a segment, and why, over HTTP. */
@NullMarked
package org.partnersegments.rest.membership;

import org.jspecify.annotations.NullMarked;
