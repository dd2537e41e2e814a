/** Programs and grants over HTTP. */
@NullMarked
package org.partnersegments.rest.program;

import org.jspecify.annotations.NullMarked;
