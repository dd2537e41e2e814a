/** Partners with their contracts and groups: the data that conditions test. */
@NullMarked
package org.partnersegments.partner;

import org.jspecify.annotations.NullMarked;
