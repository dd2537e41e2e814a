package org.partnersegments.segment.membership;

import java.util.List;

/**
 * The result of checking partners against a segment. Each requested ID is in exactly one of the
 * lists, once, in the order of the request.
 *
 * @param unknown well-formed IDs that no partner of the program has
 */
public record MembershipCheck(
    long revision, List<String> members, List<String> nonMembers, List<String> unknown) {}
