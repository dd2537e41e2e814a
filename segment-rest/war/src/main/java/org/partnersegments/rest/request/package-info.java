/** What holds for every request: its size, its parameters, and how many run at once. */
@NullMarked
package org.partnersegments.rest.request;

import org.jspecify.annotations.NullMarked;
