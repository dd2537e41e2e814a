/** All errors as problem details (RFC 9457). */
@NullMarked
package org.partnersegments.rest.problem;

import org.jspecify.annotations.NullMarked;
