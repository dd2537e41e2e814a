/** Segments and the use cases of the Segments screen: preview, save, list, members. */
@NullMarked
package org.partnersegments.segment;

import org.jspecify.annotations.NullMarked;
