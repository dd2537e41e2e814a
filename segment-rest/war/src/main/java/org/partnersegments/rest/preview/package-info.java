/** What conditions select, over HTTP. */
@NullMarked
package org.partnersegments.rest.preview;

import org.jspecify.annotations.NullMarked;
