package org.partnersegments.sync.line;

import org.jspecify.annotations.Nullable;

/**
 * A value that an update names. A property without one keeps its value.
 *
 * @param value null if the update clears the property
 */
public record NewValue<T>(@Nullable T value) {

  /** The new value or, if there is none, the one before. */
  public static <T> @Nullable T or(@Nullable NewValue<T> given, @Nullable T before) {
    return given == null ? before : given.value();
  }
}
