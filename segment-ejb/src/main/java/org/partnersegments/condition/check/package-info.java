/**
 * Checks conditions that come in: drafts, what is wrong with them, and what their author probably
 * did not mean. Plain Java.
 */
@NullMarked
package org.partnersegments.condition.check;

import org.jspecify.annotations.NullMarked;
