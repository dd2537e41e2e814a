/**
 * The schema's migration, before Hibernate validates against it; which database it is, and what it
 * fails by.
 */
@NullMarked
package org.partnersegments.persistence;

import org.jspecify.annotations.NullMarked;
