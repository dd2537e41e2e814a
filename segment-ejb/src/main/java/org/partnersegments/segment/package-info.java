/**
 * Segments: reading, checking, saving and listing them. The packages below search, export and
 * explain them.
 */
@NullMarked
package org.partnersegments.segment;

import org.jspecify.annotations.NullMarked;
