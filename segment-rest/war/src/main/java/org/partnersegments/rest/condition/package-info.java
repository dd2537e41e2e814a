/** Conditions and their fields over HTTP. */
@NullMarked
package org.partnersegments.rest.condition;

import org.jspecify.annotations.NullMarked;
