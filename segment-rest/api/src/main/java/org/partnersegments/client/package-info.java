/**
 * A client of the API for other systems, in Java SE or on a server. {@link
 * org.partnersegments.client.PartnerSegments} has the operations, and {@link
 * org.partnersegments.client.PartnerSegmentsClient} creates an instance. The other classes help
 * with pages, lines and problems. The client uses the documents of the API and no class of the
 * server.
 */
@NullMarked
package org.partnersegments.client;

import org.jspecify.annotations.NullMarked;
