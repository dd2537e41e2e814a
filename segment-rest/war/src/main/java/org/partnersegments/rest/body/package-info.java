/**
 * Bodies on their way in. A body holds no thread before it is whole, and no place before its sender
 * is let in. Nothing else knows the connection behind a request.
 */
@NullMarked
package org.partnersegments.rest.body;

import org.jspecify.annotations.NullMarked;
