/** Errors as problem details (RFC 9457), whatever went wrong and wherever. */
@NullMarked
package org.partnersegments.rest.problem;

import org.jspecify.annotations.NullMarked;
