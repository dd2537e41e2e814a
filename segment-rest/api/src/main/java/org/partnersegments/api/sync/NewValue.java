package org.partnersegments.api.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value that an update sets. A property without one keeps its value.
 *
 * @param value null to clear the property
 */
public record NewValue<T>(@JsonValue @Nullable T value) {}
