/** Segments over HTTP. */
@NullMarked
package org.partnersegments.rest.segment;

import org.jspecify.annotations.NullMarked;
