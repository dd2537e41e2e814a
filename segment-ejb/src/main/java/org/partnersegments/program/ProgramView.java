package org.partnersegments.program;

import java.util.List;

/**
 * A program as a caller sees it.
 *
 * @param key its key in addresses
 * @param timeZone an IANA time zone
 * @param revision the number of the last change to its partner data; 0 before the first
 * @param roles what the caller is there, in the order of {@link Role}
 */
public record ProgramView(
    String key, String name, String timeZone, long revision, List<Role> roles) {}
