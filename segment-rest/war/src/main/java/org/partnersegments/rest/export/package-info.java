/** All partners of a segment as a file: formats, and how a file is made and sent. */
@NullMarked
package org.partnersegments.rest.export;

import org.jspecify.annotations.NullMarked;
