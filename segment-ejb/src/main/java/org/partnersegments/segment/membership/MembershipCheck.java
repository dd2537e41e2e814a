package org.partnersegments.segment.membership;

import java.util.List;

/**
 * Which of some partners are in a segment. Each ID is in one of the lists, once, in the order in
 * which they were asked.
 *
 * @param unknown well-formed IDs that no partner of the program has
 */
public record MembershipCheck(
    long revision, List<String> members, List<String> nonMembers, List<String> unknown) {}
