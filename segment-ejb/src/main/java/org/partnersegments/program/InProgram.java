package org.partnersegments.program;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method works in one program: its first parameter is the program's key. It runs only if the
 * caller holds a role there that allows {@link #value()}, and every query that it makes sees that
 * program's rows alone.
 *
 * <p>The method throws {@link UnknownProgramException} where the program does not exist or the
 * caller has no role in it (the two are not told apart), and {@link NotAllowedException} where the
 * caller's roles do not suffice.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface InProgram {

  /** What the caller must be allowed. */
  @Nonbinding
  Permission value() default Permission.READ;
}
