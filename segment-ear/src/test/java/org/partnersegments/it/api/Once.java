package org.partnersegments.it.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first needed: no static initialiser may call the server. */
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
