/** What the API refuses, and why (RFC 9457). */
@NullMarked
package org.partnersegments.api.problem;

import org.jspecify.annotations.NullMarked;
