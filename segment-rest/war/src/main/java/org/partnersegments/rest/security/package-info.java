/** Sessions, and protection against anonymous and cross-site calls. */
@NullMarked
package org.partnersegments.rest.security;

import org.jspecify.annotations.NullMarked;
