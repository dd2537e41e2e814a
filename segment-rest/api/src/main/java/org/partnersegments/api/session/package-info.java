/** Logins of the screen. */
@NullMarked
package org.partnersegments.api.session;

import org.jspecify.annotations.NullMarked;
