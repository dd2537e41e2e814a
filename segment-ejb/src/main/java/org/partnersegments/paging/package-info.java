/** Keyset pages: a page is found by the place where the last one ended, so all cost the same. */
@NullMarked
package org.partnersegments.paging;

import org.jspecify.annotations.NullMarked;
