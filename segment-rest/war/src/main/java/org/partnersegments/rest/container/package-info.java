/**
 * What happens to a request in the web container before it reaches a servlet: the server checks
 * here what the container would take wrongly, or refuse without a problem.
 */
@NullMarked
package org.partnersegments.rest.container;

import org.jspecify.annotations.NullMarked;
