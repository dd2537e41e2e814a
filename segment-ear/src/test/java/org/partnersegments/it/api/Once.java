package org.partnersegments.it.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is created at first use, because static initialisers run before the server does. */
public final class Once<T> {

  private final Supplier<T> maker;
  private @Nullable T value;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  public T get() {
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
