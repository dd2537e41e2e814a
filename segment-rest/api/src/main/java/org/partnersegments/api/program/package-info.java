/** Programs, and who may do what in them. */
@NullMarked
package org.partnersegments.api.program;

import org.jspecify.annotations.NullMarked;
