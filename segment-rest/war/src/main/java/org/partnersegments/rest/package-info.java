/** The HTTP API: resources, their documents, and what all of them share. */
@NullMarked
package org.partnersegments.rest;

import org.jspecify.annotations.NullMarked;
