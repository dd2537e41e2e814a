package org.partnersegments.api.partner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last line of an export in NDJSON: one that lacks it is not whole.
 *
 * @param count how many partners the lines before are
 * @param revision that of the partner data that was read
 */
@Schema(name = "ExportEnd", description = "The last line of an export.")
public record ExportEnd(
    @Schema(enumeration = {"end"}) String type,
    @Schema(description = "How many partners the lines before are.") long count,
    @Schema(description = "The revision of the partner data that was read.") long revision) {}
