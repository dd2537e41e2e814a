/**
 * The condition tree, the catalogue of fields it may speak of, its validation and its words.
 *
 * <p>Plain Java: no Jakarta, no JSON, no persistence. What a tree means is told by {@link
 * org.partnersegments.condition.Group} and {@link org.partnersegments.condition.FieldCondition};
 * how it is asked of a database is the business of {@code evaluation}.
 */
@NullMarked
package org.partnersegments.condition;

import org.jspecify.annotations.NullMarked;
