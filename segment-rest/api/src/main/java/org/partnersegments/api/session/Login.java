package org.partnersegments.api.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "Login",
    description = "The name and password of a user.",
    requiredProperties = {"name", "password"})
public record Login(@Nullable String name, @Nullable String password) {

  /** Leaves the password out, so that it never gets into a log. */
  @Override
  public String toString() {
    return "Login[name=" + name + "]";
  }
}
