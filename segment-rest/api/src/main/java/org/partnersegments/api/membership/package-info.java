/** Who is in a segment, and why. */
@NullMarked
package org.partnersegments.api.membership;

import org.jspecify.annotations.NullMarked;
