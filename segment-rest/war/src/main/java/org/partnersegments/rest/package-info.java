/** The HTTP API: the application, and what all resources share. */
@NullMarked
package org.partnersegments.rest;

import org.jspecify.annotations.NullMarked;
