package org.partnersegments.program;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that works in one program; its first parameter is the program's key. The method
 * runs only if the caller has a role in the program that allows {@link #value()}. Its queries see
 * only that program's rows.
 *
 * <p>The method throws {@link UnknownProgramException} if the program does not exist or the caller
 * has no role in it (callers cannot tell which), and {@link NotAllowedException} if the caller's
 * roles do not allow the operation.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface InProgram {

  /** The permission that the caller needs. */
  @Nonbinding
  Permission value() default Permission.READ;
}
