/**
 * The schema's migration before Hibernate validates it, the database products, and their transient
 * failures.
 */
@NullMarked
package org.partnersegments.persistence;

import org.jspecify.annotations.NullMarked;
