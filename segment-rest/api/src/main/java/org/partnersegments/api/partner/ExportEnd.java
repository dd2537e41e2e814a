package org.partnersegments.api.partner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "ExportEnd",
    description = "The last line of an export. A file without it is incomplete.")
public record ExportEnd(
    @Schema(enumeration = {"end"}) String type,
    @Schema(description = "The number of partners in the lines before.") long count,
    @Schema(description = "The revision of the partner data that the server read.")
        long revision) {}
