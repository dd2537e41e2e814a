/**
 * Sets of numbers that are joined block by block: 65,536 numbers at a time, with a bit for each.
 */
@NullMarked
package org.partnersegments.evaluation.bitmap.block;

import org.jspecify.annotations.NullMarked;
