/** Conditions, and the catalogue of what they may test. */
@NullMarked
package org.partnersegments.api.condition;

import org.jspecify.annotations.NullMarked;
