package org.partnersegments.rest.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name that a file is saved under, as {@code Content-Disposition} has it (RFC 6266, 8187). */
final class FileName {

  private FileName() {}

  /**
   * The header's value.
   *
   * @param name any text; what file systems refuse in it becomes an underscore
   */
  static String attachment(String name, String extension) {
    String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("^[.]+", "_");
    String encoded =
        URLEncoder.encode(safe + "." + extension, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return "attachment; filename=\"segment." + extension + "\"; filename*=UTF-8''" + encoded;
  }
}
