/** Clients generated from the OpenAPI document do the jobs of an integrator on the real server. */
@NullMarked
package org.partnersegments.clients;

import org.jspecify.annotations.NullMarked;
