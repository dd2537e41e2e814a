package org.partnersegments.partner;

/**
 * A partner group or template term in a list.
 *
 * @param partners how many partners belong to the group, or have a contract under the term
 */
public record CatalogueItem(String id, String name, boolean archived, long partners) {}
