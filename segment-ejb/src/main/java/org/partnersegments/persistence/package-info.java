/**
 * The schema's migration, before Hibernate validates against it; and what the database fails by.
 */
@NullMarked
package org.partnersegments.persistence;

import org.jspecify.annotations.NullMarked;
