/** Rules for every request: its size, its parameters, and how many run at the same time. */
@NullMarked
package org.partnersegments.rest.request;

import org.jspecify.annotations.NullMarked;
