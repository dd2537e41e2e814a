package org.partnersegments.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The datasource as it is shipped. Tests connect with exactly the options of its URLs. */
public final class ShippedDatasource {

  private static final Pattern URL =
      Pattern.compile("segment\\.db\\.url\\.(\\w+):add\\(value=\"[^\"?;]*([?;][^\"]*)\"");

  private ShippedDatasource() {}

  /**
   * The part of a database's URL from its first question mark or semicolon.
   *
   * @param database {@code h2} or {@code postgresql}
   * @param config the folder {@code wildfly-config}
   */
  public static String options(String database, Path config) {
    Path script = config.resolve("cli").resolve("10-datasource.cli");
    try {
      Matcher url = URL.matcher(Files.readString(script));
      while (url.find()) {
        if (url.group(1).equals(database)) {
          return url.group(2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no URL with options for " + database + " in " + script);
  }
}
