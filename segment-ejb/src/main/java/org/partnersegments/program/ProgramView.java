package org.partnersegments.program;

import java.util.List;

/**
 * A program as a caller sees it.
 *
 * @param key its key in URLs
 * @param timeZone an IANA time zone
 * @param revision the revision of the last change to its partner data; 0 before the first
 * @param roles the caller's roles in it, in the order of {@link Role}
 */
public record ProgramView(
    String key, String name, String timeZone, long revision, List<Role> roles) {}
