/**
 * The condition tree, the catalogue of its fields, its validation and its description in words.
 *
 * <p>Plain Java: no Jakarta, no JSON, no persistence. {@link org.partnersegments.condition.Group}
 * and {@link org.partnersegments.condition.FieldCondition} define what a tree means; the package
 * {@code evaluation} evaluates it.
 */
@NullMarked
package org.partnersegments.condition;

import org.jspecify.annotations.NullMarked;
