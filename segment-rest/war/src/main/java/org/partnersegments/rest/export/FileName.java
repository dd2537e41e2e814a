package org.partnersegments.rest.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name of a downloaded file, for {@code Content-Disposition} (RFC 6266, 8187). */
final class FileName {

  private FileName() {}

  /**
   * The value of the header.
   *
   * @param name any text; characters that file systems refuse become underscores
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
