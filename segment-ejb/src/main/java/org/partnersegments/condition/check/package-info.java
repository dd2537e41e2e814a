/** Validates received conditions: drafts, errors and warnings. Plain Java. */
@NullMarked
package org.partnersegments.condition.check;

import org.jspecify.annotations.NullMarked;
