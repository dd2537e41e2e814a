package org.partnersegments.api.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Name and password. */
@Schema(
    name = "Login",
    requiredProperties = {"name", "password"})
public record Login(@Nullable String name, @Nullable String password) {

  /** Without the password: a record's own would write it into a log. */
  @Override
  public String toString() {
    return "Login[name=" + name + "]";
  }
}
