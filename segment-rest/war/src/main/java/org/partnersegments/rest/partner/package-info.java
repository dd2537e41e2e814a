/** Look-ups of partners, groups and terms over HTTP. */
@NullMarked
package org.partnersegments.rest.partner;

import org.jspecify.annotations.NullMarked;
