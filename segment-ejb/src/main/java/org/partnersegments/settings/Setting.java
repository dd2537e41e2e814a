package org.partnersegments.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A value that an operator may set, as a system property or an environment variable. The table in
 * README.md lists all of them. Expressions in the server's own configuration set what the server
 * itself reads (datasource, users and log).
 */
public enum Setting {
  /** The number of seconds that all searches of a request may take together. */
  QUERY_TIMEOUT("segment.query.timeout", "30", "[1-9]\\d{0,4}", "a number from 1 to 99999"),

  /** The megabytes of the heap that all segment indexes may take. */
  INDEX_MEMORY(
      "segment.index.memory",
      "auto",
      "auto|0|[1-9]\\d{0,6}",
      "auto, or a number of megabytes from 0 to 9999999"),

  /** One in how many searches of an index is compared with the database in the background. */
  INDEX_CHECK_EVERY(
      "segment.index.check.every", "1000", "0|[1-9]\\d{0,6}", "a number from 0 to 9999999"),

  /** Whether the server creates the demo program. */
  DEMO("segment.demo", "false", "true|false", "true or false"),

  /**
   * The origins of other sites whose pages may call the API with a user's name and password. A
   * browser leaves out the port that belongs to the scheme, so a value with that port would never
   * be the same.
   */
  CORS_ORIGINS(
      "segment.cors.origins",
      "none",
      "none|" + Origin.FORM + "(?:, ?" + Origin.FORM + ")*",
      "none, or origins such as https://reports.example.com, separated by commas, without the"
          + " port 443 of https and 80 of http");

  private static final class Origin {
    static final String FORM =
        "(?:https://HOST(?!:443\\b)|http://HOST(?!:80\\b))(?::[1-9][0-9]{0,4})?"
            .replace("HOST", "(?:[a-z0-9]+(?:(?:\\.|-+)[a-z0-9]+)*+|\\[[0-9a-f:]+])");
  }

  private final String property;
  private final String byDefault;
  private final Pattern form;
  private final String expected;

  Setting(String property, String byDefault, String form, String expected) {
    this.property = property;
    this.byDefault = byDefault;
    this.form = Pattern.compile(form);
    this.expected = expected;
  }

  /** The name of the system property. */
  public String property() {
    return property;
  }

  /** The name of the environment variable; the property comes first. */
  public String variable() {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** The value if the operator sets none. */
  public String byDefault() {
    return byDefault;
  }

  /** The current value. Its form was checked when the server started. */
  public String value() {
    return ConfigProvider.getConfig().getOptionalValue(property, String.class).orElse(byDefault);
  }

  /** What is wrong with the value; empty if it is valid. */
  Optional<String> fault() {
    String value = value();
    return form.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(
            "%s (or %s) is \"%s\", expected is %s"
                .formatted(property, variable(), value, expected));
  }
}
