/** Who calls: sessions, and the refusal of anonymous and cross-site calls. */
@NullMarked
package org.partnersegments.rest.security;

import org.jspecify.annotations.NullMarked;
