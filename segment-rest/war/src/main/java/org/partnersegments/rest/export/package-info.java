/** Exports: the file formats, and how the server writes and sends a file. */
@NullMarked
package org.partnersegments.rest.export;

import org.jspecify.annotations.NullMarked;
