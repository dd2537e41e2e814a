package org.partnersegments.rest.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnersegments.api.problem.ProblemType;

/**
 * The problems that an operation may answer besides those that follow from its address, its caller
 * and its body. The OpenAPI document names them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayAnswer {
  ProblemType[] value();
}
