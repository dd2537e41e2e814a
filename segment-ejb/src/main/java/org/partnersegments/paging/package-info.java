/**
 * Keyset pages: a query finds a page by the place where the previous one ended, so all pages cost
 * the same.
 */
@NullMarked
package org.partnersegments.paging;

import org.jspecify.annotations.NullMarked;
