/**
 * The segment index: the partners of a program as bitmaps in memory, as an immutable value at one
 * revision. It selects the same partners as the other evaluators, and knows neither the database
 * nor the server.
 *
 * <p>A program's partners are split into parts. In each part, a partner has a number; for each
 * value (a stage, a group, a term) a bitmap has the numbers of the partners with that value. A
 * changed partner gets a row in a new part, and its old row is marked as dead.
 */
@NullMarked
package org.partnersegments.evaluation.bitmap;

import org.jspecify.annotations.NullMarked;
