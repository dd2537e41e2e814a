/** Partners with their contracts and groups: what conditions are asked of. */
@NullMarked
package org.partnersegments.partner;

import org.jspecify.annotations.NullMarked;
