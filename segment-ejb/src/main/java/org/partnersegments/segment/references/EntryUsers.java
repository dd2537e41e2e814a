package org.partnersegments.segment.references;

import java.util.List;

/**
 * What uses a partner group or template term.
 *
 * @param members how many partners are in the group, or how many contracts are under the term
 * @param segments how many segments name it in their condition
 * @param named the first of these segments, by ID; empty if the caller may not read segments
 */
public record EntryUsers(long members, long segments, List<User> named) {

  /** A segment. */
  public record User(long id, String name) {}
}
