/** The schema: its migration before Hibernate validates against it. */
@NullMarked
package org.partnersegments.persistence;

import org.jspecify.annotations.NullMarked;
