package org.partnersegments.rest.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnersegments.api.problem.ProblemType;

/**
 * Problems of an operation that do not follow from its address, its caller or its body. The OpenAPI
 * document lists them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayAnswer {
  ProblemType[] value();
}
