/**
 * A client of the API for other systems, in Java SE or deployed. {@link
 * org.partnersegments.client.PartnerSegments} has the operations, {@link
 * org.partnersegments.client.PartnerSegmentsClient} makes one; the rest is what a call alone cannot
 * say: pages, lines, problems. It speaks in the API's own documents, and knows no class of the
 * server.
 */
@NullMarked
package org.partnersegments.client;

import org.jspecify.annotations.NullMarked;
