/** Imports partner data, line by line. */
@NullMarked
package org.partnersegments.sync;

import org.jspecify.annotations.NullMarked;
