package org.partnersegments.api.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Program", description = "A program, as the caller sees it.")
public record ProgramDto(
    @Schema(description = "The program's key in addresses.", examples = "acme-eu") String key,
    @Schema(examples = "Acme Europe") String name,
    @Schema(description = "An IANA time zone.", examples = "Europe/Berlin") String timeZone,
    @Schema(
            description =
                "The number of the last change to the program's partner data. 0 before the first.")
        long revision,
    @Schema(
            description = "The caller's roles in the program.",
            enumeration = {"viewer", "manager", "sync", "admin"})
        List<String> roles,
    @Schema(
            description =
                "The segment index of the program. Only in the answer to `getProgram`, and only for"
                    + " administrators of the program.")
        @Nullable IndexDto index) {

  @Schema(
      name = "ProgramIndex",
      description =
          "The copy of the partner data in the memory of the server that answers. It makes counts"
              + " and pages fast.")
  public record IndexDto(
      @Schema(
              description =
                  "`ready`: the index answers. In all other states, the database answers. `absent`:"
                      + " nobody has asked yet. `building`: the server builds it. `no-room`: the"
                      + " memory for indexes is full, or a build failed; the server tries again"
                      + " later. `off`: the operator allows no memory for indexes.",
              enumeration = {"absent", "building", "ready", "no-room", "off"})
          String state,
      @Schema(description = "The revision that it was last brought to. Absent unless `ready`.")
          @Nullable Long revision,
      @Schema(description = "About how much memory it takes. Absent unless `ready`.")
          @Nullable Long bytes,
      @Schema(
              description =
                  "How long its last complete build took, in milliseconds. Absent unless `ready`.")
          @Nullable Long buildMillis) {}
}
