/** The OpenAPI document, as the server serves it. */
@NullMarked
package org.partnersegments.rest.openapi;

import org.jspecify.annotations.NullMarked;
