package org.partnersegments.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that callers should no longer use. Its answers say so in their headers ({@link
 * DeprecationHeaders}), and the OpenAPI document does, too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DeprecatedOperation {

  /** The day from which on callers should use something else, in UTC: {@code 2027-03-01}. */
  String since();

  /** The first day on which it may be gone, in UTC. At least a year after {@link #since}. */
  String sunset();

  /** What to use instead, a sentence for people. */
  String instead();
}
