/** Partners, their groups and terms, and files of partners. */
@NullMarked
package org.partnersegments.api.partner;

import org.jspecify.annotations.NullMarked;
