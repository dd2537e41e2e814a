/** Which segments a partner is in, and why. */
@NullMarked
package org.partnersegments.segment.membership;

import org.jspecify.annotations.NullMarked;
